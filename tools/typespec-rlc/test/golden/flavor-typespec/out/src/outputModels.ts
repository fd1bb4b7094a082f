export interface FailureOutput {
  message: string;
}

export interface OrderOutput {
  id: string;
  total: number;
}

export interface OrdersOutput {
  orders: Array<OrderOutput>;
  next?: string;
}
