const { createCostCalculator } = await import('../dist/sms/cost/create-cost-calculator.js');
const { estimateCost, analyze } = await import('@23telecom/encoding');
const rates = Array.from({ length: 1_000 }, (_, index) => ({ dialCode: String(20 + Math.floor(index / 4)), country: `Country ${Math.floor(index / 4)}`, network: `Network ${index % 4}`, rate: 0.01 + (index % 7) / 1000 }));
const numbersFrom = (first) => Array.from({ length: 100 }, (_, index) => `+${20 + ((first + index) % 230)}79${1e6 + index}`);
const what = process.argv[2];
const to0 = numbersFrom(0);
const calc = createCostCalculator();
for (let i=0;i<3000;i++) {
  if (what==='numbers') numbersFrom(i);
  if (what==='estimate') estimateCost({text:'x',to:to0,rates,currency:'EUR'});
  if (what==='estimateN') estimateCost({text:'x',to:numbersFrom(i),rates,currency:'EUR'});
  if (what==='one') estimateCost({text:'x',to:to0.slice(0,1),rates,currency:'EUR'});
  if (what==='norates') estimateCost({text:'x',to:to0,rates:[],currency:'EUR'});
  if (what==='calc') calc({text:'x'.repeat(1500+i%500),to:numbersFrom(i),rates});
}
