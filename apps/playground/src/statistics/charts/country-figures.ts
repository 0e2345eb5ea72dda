/** A country's cost and delivery. */
export interface CountryFigures {
  readonly code: string;
  readonly name: string;
  readonly cost: number;
  readonly currency: string;
  readonly messages: number;
  readonly deliveryRate: number;
}
