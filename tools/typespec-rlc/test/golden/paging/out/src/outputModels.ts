export interface MemberOutput {
  id: string;
}

export interface MemberPageOutput {
  value: Array<MemberOutput>;
  nextLink?: string;
}
