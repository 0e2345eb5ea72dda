/** A day's messages by outcome. */
export interface VolumeDay {
  readonly label: string;
  readonly date: string;
  readonly delivered: number;
  readonly undelivered: number;
  readonly expired: number;
  readonly pending: number;
}
