import { expect } from "chai";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/payload/pageable";

/** The text of every element of a name: a caller brings its own reading of XML. */
function readElements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(
    ([, text = ""]) => text,
  );
}

scenario("Payload_Pageable_XmlPagination_listWithContinuation", async ({ endpoint, options }) => {
  const list = createClient({ ...options, endpoint }).path(
    "/payload/pageable/xml/list-with-continuation",
  );
  const pages = [];
  let marker: string | undefined;
  do {
    const page = await list.get(marker === undefined ? {} : { queryParameters: { marker } });
    expect(page.status).to.equal("200");
    expect(page.headers["content-type"]).to.match(/^application\/xml\b/);
    pages.push(
      readElements(page.body, "Pet").map((pet) => ({
        id: readElements(pet, "Id"),
        name: readElements(pet, "Name"),
      })),
    );
    marker = readElements(page.body, "NextMarker")[0];
  } while (marker !== undefined);
  expect(pages).to.deep.equal([
    [
      { id: ["1"], name: ["dog"] },
      { id: ["2"], name: ["cat"] },
    ],
    [
      { id: ["3"], name: ["bird"] },
      { id: ["4"], name: ["fish"] },
    ],
  ]);
});
