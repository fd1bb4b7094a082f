/** Sent by nothing but a POST, which creates: as required as it says. */
export interface InvitationOutput {}

export interface LimitsOutput {
  region: string;
  size: number;
}
