export interface SeatOutput {
  row: number;
  window: boolean;
}
