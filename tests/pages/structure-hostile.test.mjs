/** Hostile text in every place where a structure may say something: it is shown, never obeyed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { corpus } from "./corpus.mjs";
import { HOSTILE } from "./hostile.mjs";
import { everywhere, html, trouble } from "./stage.mjs";
import { catchDownload, count, inline, inside, press, seen } from "./structure-stage.mjs";

/** A structure that says `words` wherever it may say anything. @param {string} words */
function structureSaying(words) {
  const said = { note: words, source: words };
  const second = `${words} 2`;
  return {
    locality: 1,
    id: words,
    title: words,
    version: words,
    source: { title: words, address: words, place: words, reading: words },
    bodies: [
      {
        id: words,
        name: words,
        alsoWritten: [words, words],
        form: "partnership",
        level: words,
        phases: [{ phase: "shadow", from: "2021", ...said }],
        functions: [words],
        ...said,
      },
      { id: second, name: second, form: words, container: words, ...said },
      { id: "plain", name: words, form: "statutory" },
    ],
    relations: [
      { from: second, to: "plain", kind: "other", label: words, since: "2022", ...said },
      { from: "plain", to: words, kind: "accountable-to", label: words, ...said },
    ],
    milestones: [{ what: words, planned: words, statedOn: words, actual: words, status: words }],
    moments: [
      { at: "2021", label: words, note: words },
      { at: "2022", label: words },
    ],
  };
}

everywhere("Hostile words in a structure", { policies: ["strict"] }, (stage) => {
  test("are words in every place, or refused by name", async () => {
    const { page, open, policy, show, url } = stage();
    const more = corpus().map((words) => /** @type {[string, string]} */ ([words, words]));
    for (const [name, all] of [...HOSTILE, ...more]) {
      // Forty times a megabyte is a page that a browser takes a minute to read.
      const words = all.slice(0, 1 << 17);
      await open(html(inline(structureSaying(words))));
      await seen(page);
      const strange = await page.evaluate(
        (at) => globalThis.probe.all(at).length,
        inside(
          ".widget :is(img, script, style, iframe, [onload], [onerror], image, foreignObject)",
        ),
      );
      assert.equal(strange, 0, name);
      assert.equal(await page.evaluate(() => document.title), "A page under test", name);
      assert.deepEqual(await trouble(page, policy), [], name);
      if ((await count(page, ".canvas > svg .box")) === 0) {
        const why = await page.evaluate(
          (at) => globalThis.probe.text(at),
          inside(".problems, .note"),
        );
        assert.ok(why?.length > 10, `${name} is refused in words`);
        continue;
      }
      for (const act of ["[role=tab]:nth-child(2)", "[role=tab]:nth-child(3)", ".row button"]) {
        if ((await count(page, act)) > 0) await press(page, act);
      }
      assert.deepEqual(await trouble(page, policy), [], name);
      await catchDownload(page);
      await press(page, ".foot .doing > button:nth-of-type(1)");
      const svg = await page.waitFor(() => globalThis.probe.caught.blob?.text());
      show("/hostile.svg", svg);
      await page.open(`${url}/hostile.svg`);
      assert.equal(
        await page.evaluate(() => document.getElementsByTagName("parsererror").length),
        0,
        `${name} is well-formed in the file`,
      );
    }
  });
});
