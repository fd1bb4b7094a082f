import { isUnexpected, paginate } from "@restline/web-pubsub-rest";
import { expect } from "chai";
import { startEmulatedService, type EmulatedService } from "../support/emulated-service.ts";
import { findFirstMember, listMembers } from "./paging/items.ts";
import { findNextLink, listPages, listWithOwnReader } from "./paging/pages.ts";
import { describeFailure } from "./responses/rest-error.ts";

const listed = "listConnectionsInGroup 200";

describe("Consumers: paging", () => {
  it("lists the items of all pages", async () => {
    await using service = await startEmulatedService();
    const members = await fillNews(service);
    const answered = service.watchAnswers();
    expect(await listMembers(service.client, "news")).to.have.members(members);
    expect(answered).to.deep.equal([listed, listed, listed]);
  });

  it("lists nothing of an empty group", async () => {
    await using service = await startEmulatedService();
    expect(await listMembers(service.client, "news")).to.deep.equal([]);
  });

  it("reads no page before it is wanted", async () => {
    await using service = await startEmulatedService();
    const members = await fillNews(service);
    const answered = service.watchAnswers();
    const member = await findFirstMember(service.client);
    expect(members).to.include(member?.connectionId);
    expect(answered).to.deep.equal([listed]);
  });

  it("goes page by page", async () => {
    await using service = await startEmulatedService();
    const members = await fillNews(service);
    const pages = await listPages(service.client);
    expect(pages.map((page) => page.length)).to.deep.equal([2, 2, 1]);
    expect(pages.flat()).to.have.members(members);
  });

  it("goes on from a continuation link", async () => {
    await using service = await startEmulatedService();
    await fillNews(service);
    const pages = await listPages(service.client);
    const continuationToken = await findNextLink(service.client);
    const rest = await listPages(service.client, { continuationToken });
    expect(rest).to.deep.equal(pages.slice(1));
  });

  it("reads pages by a function of the application", async () => {
    await using service = await startEmulatedService();
    const members = await fillNews(service);
    const [first, second, own, link] = await listWithOwnReader(service.client);
    expect(members).to.include.members([first, second]);
    expect(own).to.equal("made up");
    expect(link).to.equal(await findNextLink(service.client));
  });

  it("rejects with a RestError when a page is refused", async () => {
    await using service = await startEmulatedService();
    await fillNews(service);
    const first = await service.client
      .path("/api/hubs/{hub}/groups/{group}/connections", "chat", "news")
      .get();
    if (isUnexpected(first)) expect.fail(`status ${first.status}`);
    const link = `${service.endpoint}/api/hubs/chat/groups/news/connections?maxpagesize=0`;
    const pages = paginate(service.client, first).byPage({ continuationToken: link });
    expect(await describeFailure(pages.next())).to.match(/^RestError, .* status 400$/);
  });
});

/** Connects five members to the group, which make three pages of two at most. */
async function fillNews(service: EmulatedService): Promise<string[]> {
  const members = [];
  for (const userId of ["ada", "grace", "hedy", "jean", "mary"]) {
    members.push(await service.connectTo("news", userId));
  }
  return members.map(({ connectionId }) => connectionId);
}
