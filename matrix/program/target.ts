/** Where the program finds the service, and as whom it calls. */
export interface Target {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly hub: string;
  /** Where REST requests go instead, as from a page, which calls no other origin than its own. */
  readonly reverseProxyEndpoint?: string;
}
