// How the project writes, as data. CONTRIBUTING.md gives the reasons and examples.

/** Words to avoid, each with the word that the field uses. */
export const avoidedWords = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\breckon(s|ed|ing)?\b/i, 'compute'],
  [/\bhand(s|ed|ing)? in\b/i, 'pass'],
  [/\bat hand\b/i, 'available, or bundled'],
  [/\bspar(e|es|ed|ing)\b/i, 'save or avoid'],
  [/\b(bear|bears|bore|borne)\b/i, 'have or accept'],
  [/\bdear(er|est)?\b/i, 'expensive'],
  [/\bcircles?\b/i, 'cycle'],
  [/\b(tell|tells|told|telling)\b/i, 'report, say or show'],
  [/\banswer(s|ed|ing)?\b/i, 'response, respond, return'],
  [/\brepeat(s|ed|ing)?\b/i, 'retry, resend, duplicate'],
  [/\b(come|comes|came) to\b/i, 'reach, or become'],
  [/\b(stands?|stood|standing)\b(?! for\b)/i, 'be'],
  [/\bbut for\b/i, 'except'],
];

/** Words that hide the subject when a sentence begins with them. */
export const hiddenSubjects = /^(What|Who|Whoever|One|None|Nothing|Nobody)\b(?!-)/;

/** "what" in 1,000 words of a package's comments. */
export const maxWhatRate = 3;
