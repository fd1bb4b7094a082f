import { judgePlayback, readFixtureFiles } from "@restline/web-pubsub-contract/judge-playback";
import {
  playCases,
  type FixtureText,
  type PlaybackReport,
} from "@restline/web-pubsub-contract/play-cases";
import { expect } from "chai";

describe("playing the fixtures without files", () => {
  let files: readonly FixtureText[];
  let report: PlaybackReport;
  before(async () => {
    files = await readFixtureFiles();
    report = await playCases(files);
  });

  it("passes on both levels", () => {
    expect(judgePlayback(report, "low level")).to.equal(undefined);
    expect(judgePlayback(report, "high level")).to.equal(undefined);
  });

  it("fails where a case was not played, failed, or passed that is known not to", () => {
    const [first, ...others] = report.cases;
    if (first === undefined) throw new Error("nothing was played");
    const { level, name } = first;
    expect(judgePlayback({ ...report, cases: others }, level)).to.equal(`${name} was not played`);
    const failed = [{ ...first, problem: "it broke" }, ...others];
    expect(judgePlayback({ ...report, cases: failed }, level)).to.equal(`${name}: it broke`);
    const passed = report.cases.map((one) => ({ name: one.name, level: one.level }));
    expect(judgePlayback({ ...report, cases: passed }, "low level")).to.contain(
      "it passed, and is known not to",
    );
  });

  it("fails where a request that no fixture has is told nothing of it", () => {
    expect(judgePlayback({ ...report, unmatched: "" }, "low level")).to.contain(
      "a request without a fixture was told",
    );
  });

  it("fails where a file is no fixture, or none that a case plays", async () => {
    const stray = { name: "closeConnection/stray", text: "notes" };
    const [first] = files;
    if (first === undefined) throw new Error("there are no fixtures");
    const operation = first.name.split("/", 1)[0] ?? "";
    const unused = { name: `${operation}/unused`, text: first.text };
    const problems = judgePlayback(await playCases([...files, stray, unused]), "high level");
    expect(problems).to.contain("closeConnection/stray.http:1: expected");
    expect(problems).to.contain("fixtures that no test played to their end");
  });
});
