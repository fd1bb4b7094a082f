export interface Account {
  owner?: string;
  password?: string;
  reason?: string;
  name: string;
  limits: Limits;
}

/** Sent by nothing but a POST, which creates: as required as it says. */
export interface Invitation {
  secret: string;
}

export interface Limits {
  region?: string;
  size: number;
}
