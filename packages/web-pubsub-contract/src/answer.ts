/** What a call came to, in terms that both levels of the API have. */
export type Answer =
  | {
      readonly kind: "success";
      readonly status: number;
      /** What an operation that asks a question answered. */
      readonly value?: boolean;
    }
  | {
      readonly kind: "failure";
      readonly status: number;
      /** The service's code, from the body or from `x-ms-error-code`. */
      readonly code: string | undefined;
      readonly target: string | undefined;
      /** What a person is told, or a part of it. */
      readonly message: string;
    }
  /** No answer came. */
  | { readonly kind: "no answer"; readonly code: string };
