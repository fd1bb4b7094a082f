/** A book. */
export interface BookOutput {
  /** Its number. */
  isbn: string;
  /** What it is called. */
  title: string;
}

/** The error object. */
export interface ErrorModelOutput {
  /** One of a server-defined set of error codes. */
  code: string;
  /** A human-readable representation of the error. */
  message: string;
  /** The target of the error. */
  target?: string;
  /** An array of details about specific errors that led to this reported error. */
  details?: Array<ErrorModelOutput>;
  /** An object containing more specific information than the current object about the error. */
  innererror?: InnerErrorOutput;
}

/** A response containing error details. */
export interface ErrorResponseOutput {
  /** The error object. */
  error: ErrorModelOutput;
}

/** An object containing more specific information about the error. As per Azure REST API guidelines - https://aka.ms/AzureRestApiGuidelines#handling-errors. */
export interface InnerErrorOutput {
  /** One of a server-defined set of error codes. */
  code?: string;
  /** Inner error. */
  innererror?: InnerErrorOutput;
}

/** Enum describing allowed operation states. */
export type OperationStateOutput =
  | "NotStarted"
  | "Running"
  | "Succeeded"
  | "Failed"
  | "Canceled"
  | (string & {});

/** The known values of {@link OperationStateOutput}; the service may know more. */
export const KnownOperationState: {
  readonly NotStarted: "NotStarted";
  readonly Running: "Running";
  readonly Succeeded: "Succeeded";
  readonly Failed: "Failed";
  readonly Canceled: "Canceled";
} = {
  /** The operation has not started. */
  NotStarted: "NotStarted",
  /** The operation is in progress. */
  Running: "Running",
  /** The operation has completed successfully. */
  Succeeded: "Succeeded",
  /** The operation has failed. */
  Failed: "Failed",
  /** The operation has been canceled by the user. */
  Canceled: "Canceled",
};

/** Where a printed book is. */
export interface PrintOutput {
  /** On this shelf. */
  shelf: string;
}

/** Provides status details for long running operations. */
export interface ResourceOperationStatusBookPrintErrorOutput {
  /** The unique ID of the operation. */
  id: string;
  /** The status of the operation */
  status: OperationStateOutput;
  /** Error object that describes the error when status is "Failed". */
  error?: ErrorModelOutput;
  /** The result of the operation. */
  result?: PrintOutput;
}
