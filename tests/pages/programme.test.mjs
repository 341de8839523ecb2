/** What a reader sees of a programme, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import { BURY, catchCopy, catchDownload, inline, looking, programme } from "./plans-stage.mjs";

const { inside, seen, texts, count, press, says } = looking("programme");

everywhere("A programme", {}, (stage) => {
  test("is a timeline of milestones, each mark a shape and words, and asks nobody else", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    await open(html(programme()));
    await seen(page);
    const rows = await count(page, ".rows > li");
    assert.ok(rows > 2);
    const marks = await count(page, ".track .mark");
    assert.ok(marks > 2);
    assert.equal(await count(page, ".mark-words li"), marks);
    assert.equal(await count(page, ".track .mark.planned .fill"), 0);
    assert.equal(
      await count(page, ".track .mark.actual .fill"),
      await count(page, ".track .mark.actual"),
    );
    await press(page, "[role=tab]:nth-child(2)");
    await page.waitFor((at) => globalThis.probe.visible(at), inside("table.plain"));
    assert.equal((await texts(page, ".plain tbody tr")).length, rows);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("is money, risks as a matrix and as a table, and staff", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(programme('src="/locality-programme/examples/plain.json" view="risks"')));
    await seen(page);
    assert.equal(await count(page, ".matrix tbody td"), 25);
    assert.deepEqual(await texts(page, ".matrix tbody tr:nth-child(2) td:last-child li"), [
      "Change money is withheld",
    ]);
    assert.equal((await texts(page, ".plain tbody tr")).length, 2);
    await press(page, "[role=tab]:nth-child(3)");
    await says(page, ".plain tbody tr", "The teams were late.");
    await press(page, "[role=tab]:nth-child(5)");
    await says(page, ".plain tbody tr", "61");
  });

  test("is taken away as CSV, and its faces in a link", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(programme()));
    await seen(page);
    await catchDownload(page);
    await catchCopy(page);
    await press(page, ".foot .doing > button:nth-of-type(1)");
    assert.ok(await page.waitFor(() => globalThis.probe.caught.blob?.text()));
    assert.match(await page.evaluate(() => globalThis.probe.caught.name), /\.csv$/);
    await press(page, "[role=tab]:nth-child(2)");
    await press(page, ".foot .copy button");
    await page.waitFor(() => document.title.includes("#"));
    const { hash } = new URL(await page.evaluate(() => document.title));
    assert.match(hash, /^#locality-programme=1&doc=[\w-]+&view=table$/);
    await open(html(programme()), hash);
    await seen(page);
    await page.waitFor((at) => globalThis.probe.visible(at), inside("table.plain"));
    for (const bad of [hash.replace("doc=", "doc=not-"), hash.replace("table", "%3Cimg%3E")]) {
      await open(html(programme()), bad);
      await seen(page);
      await page.waitFor(() => globalThis.probe.visible("locality-programme >>> .link-note"), bad);
    }
  });
});

everywhere("A programme on any page", { policies: ["strict"] }, (stage) => {
  test("shows every word of a file as a word, and what is wrong with a broken one", async () => {
    const { page, open, policy } = stage();
    const bad = "<img src=x onerror=alert(1)>";
    const text = await readFile(
      new URL("../../www/locality-programme/examples/plain.json", import.meta.url),
      "utf8",
    );
    const hostile = JSON.parse(text, (key, value) =>
      key === "name" || key === "what" || key === "why" ? `${value} ${bad}` : value,
    );
    for (const view of ["timeline", "table", "money", "risks", "staffing"]) {
      await open(html(inline("programme", hostile, `view="${view}"`)));
      await seen(page);
      await says(page, `.panel:not([hidden])`, bad);
      assert.equal(await count(page, "img, script, [href^=javascript]"), 0);
    }
    await open(html(programme('src="/locality-programme/examples/broken.json"')));
    await seen(page);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".problems")));
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("says of a file that it holds no programme, and leaves what the author wrote", async () => {
    const { page, open } = stage();
    const nothing = inline("programme", { locality: 1, id: "x", title: "Nothing" });
    await open(html(nothing + programme('src="/none.json"')));
    await seen(page, 2);
    assert.equal((await texts(page, ".problems")).length, 2);
    assert.ok(await page.evaluate(() => globalThis.probe.visible(".fallback")));
  });

  test("stands beside the plan of the same file", async () => {
    const { page, open, policy } = stage();
    await open(html(`<locality-gap src="${BURY}"></locality-gap>${programme()}`));
    await seen(page);
    await page.waitFor(() => globalThis.probe.all("locality-gap >>> .widget").length > 0);
    assert.deepEqual(await trouble(page, policy), []);
  });
});
