import { expect } from "chai";
import { findByRoute } from "./route.ts";

const table = {
  "GET /users/{user}": "user",
  "GET /hubs/{hub}/users/{user}": "hub's user",
  "PUT /users/{user}": "put user",
  "GET /users/me": "me",
  "GET /files/{name}.json": "file",
};

describe("a request's route", () => {
  const cases: [title: string, method: string, url: string, found: string | undefined][] = [
    ["is the path itself before any template", "GET", "https://a/users/me", "me"],
    ["is the one that matches most of the end", "GET", "https://a/hubs/h/users/u", "hub's user"],
    ["may follow a path of the endpoint", "GET", "https://a/v1/users/u?b=c", "user"],
    ["belongs to the method", "PUT", "https://a/users/u", "put user"],
    ["may have fixed text beside an argument", "GET", "https://a/files/b.json", "file"],
    ["keeps a dot a dot", "GET", "https://a/files/bXjson", undefined],
    ["wants an argument to be something", "GET", "https://a/users/", undefined],
    ["is none where nothing matches", "DELETE", "https://a/users/u", undefined],
  ];
  for (const [title, method, url, found] of cases) {
    it(title, () => expect(findByRoute(table, method, url)).to.equal(found));
  }
});
