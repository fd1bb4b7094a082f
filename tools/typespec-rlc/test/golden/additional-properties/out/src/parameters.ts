import type { RequestParameters } from "@azure-rest/core-client";
import type { Anything, Derived, Different, Json, Same, Tree } from "./models.js";

/** The body of `POST /`, as an option. */
export interface SendBodyParam {
  body: {
    anything: Anything;
    same: Same;
    different: Different;
    derived: Derived;
    tree: Tree;
    json: Json;
    inline: {
      known: number;
      [property: string]: string | number;
    };
  };
}

/** What `POST /` takes beside the arguments of its path. */
export type SendParameters = SendBodyParam & RequestParameters;
