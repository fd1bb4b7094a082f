import { expect } from "chai";
import { findByRoute } from "./route.ts";

const table = {
  "GET /users/{user}": "user",
  "GET /hubs/{hub}/users/{user}": "hub's user",
  "PUT /users/{user}": "put user",
  "GET /users/me": "me",
  "GET /files/{name}.json": "file",
  "GET /{scope}/locks": "locks",
  "GET /{+resource}/tags/{tag}": "tag",
  "GET /items/{first}": "first item",
  "GET /items/{second}": "second item",
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
    ["may begin with an argument that is the root", "GET", "https://a/locks", "locks"],
    ["may begin with an argument", "GET", "https://a/b/c/locks", "locks"],
    ["may have an argument with slashes", "GET", "https://a/b/c/d/tags/e", "tag"],
    ["may have an argument with slashes that is nothing", "GET", "https://a//tags/e", "tag"],
    ["ends where the path does", "GET", "https://a/b/tags/e/f", undefined],
    ["is the first of those that match as much", "GET", "https://a/items/b", "first item"],
    ["is none where nothing matches", "DELETE", "https://a/users/u", undefined],
  ];
  for (const [title, method, url, found] of cases) {
    it(title, () => expect(findByRoute(table, method, url)).to.equal(found));
  }

  it("is found among thousands, whichever it is", () => {
    const keys = Array.from(
      { length: 2_000 },
      (_, index) => `GET /a${index % 50}/{b}/c${index}/{d}`,
    );
    const many = Object.fromEntries(keys.map((key, index) => [key, index]));
    keys.forEach((key, index) => {
      const path = key.slice("GET ".length).replaceAll(/\{\w+\}/g, "x");
      expect(findByRoute(many, "GET", `https://a/v1${path}?d=e`)).to.equal(index);
    });
  });
});
