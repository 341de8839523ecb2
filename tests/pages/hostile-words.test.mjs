/** Hostile text in every place where a document may say something: it is shown, never obeyed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { corpus } from "./corpus.mjs";
import { HOSTILE } from "./hostile.mjs";
import { drawn, everywhere, html, says, trouble } from "./stage.mjs";

/** A document that says `words` wherever it may say anything. @param {string} words @param {string} id */
function documentSaying(words, id) {
  const partner = `${words}-p`.slice(0, 40);
  const tier = `${words}-t`.slice(0, 40);
  return JSON.stringify({
    locality: 1,
    id,
    title: words,
    version: words,
    status: "illustrative",
    source: { title: words, date: "2016-12-14", address: words, place: words, reading: words },
    unit: "£000",
    partners: [
      {
        id: words,
        name: words,
        kind: "council",
        populations: [{ name: words, count: "200,000", date: "2016", source: words }],
      },
      { id: partner, name: `${words} `, kind: "ccg" },
    ],
    tiers: [
      { id: words, name: words, means: "pooled", note: words },
      { id: tier, name: words, means: "pooled-aligned", reading: "inferred" },
    ],
    lines: [
      {
        id: words,
        partner: words,
        tier: words,
        label: words,
        service: words,
        level: words,
        amount: "1,000",
        note: words,
      },
      { id: "b", partner, tier, label: words, amount: words },
      { id: "c", partner: words, tier, amount: "2,000", [words]: words },
    ],
    printed: {
      rows: [{ partner: words, amount: words }],
      columns: [{ tier: words, amount: "999" }],
      total: "3,000",
    },
    consultation: {
      stage: "formative",
      open: [words],
      fixed: [{ what: words, why: words }],
      reasons: words,
      alternatives: [{ name: words, standing: "rejected", why: words }],
      decides: words,
      use: words,
      equality: words,
      reply: words,
      offline: words,
    },
  });
}

/** Lines of one document; each page shows as many of a corpus. */
const A_PAGE = 50;
const CORPUS = corpus();

everywhere("Hostile words", { policies: ["strict"] }, (stage) => {
  test("in a locality file are text and nothing else", async () => {
    const { page, open, policy, show } = stage();
    let widgets = "";
    for (const [index, [, words]] of HOSTILE.entries()) {
      show(`/hostile-${index}.json`, documentSaying(words, `file-${index}`));
      widgets += `<locality-pool src="/hostile-${index}.json" editable></locality-pool>`;
    }
    await open(html(widgets));
    await drawn(page, HOSTILE.length);
    const hidden = await page.evaluate(() => {
      // Every face and every list is opened once, so that every position is really drawn.
      for (const tab of globalThis.probe.all("locality-pool >>> [role=tab]")) tab.click();
      for (const closed of globalThis.probe.all("locality-pool >>> details")) closed.open = true;
      return new Promise((resolve) =>
        setTimeout(() => {
          for (const tab of globalThis.probe.all("locality-pool >>> [role=tab]:first-child"))
            tab.click();
          let without = 0;
          for (const each of globalThis.probe.all("locality-pool")) {
            if (!each.shadowRoot.querySelector("table.pool, .problems:not([hidden])")) without += 1;
          }
          resolve(without);
        }, 100),
      );
    });
    assert.equal(hidden, 0);
    const made = await page.evaluate(() => ({
      images: globalThis.probe.all(
        "locality-pool >>> img, locality-pool >>> script, locality-pool >>> style",
      ).length,
      links: globalThis.probe
        .all("locality-pool >>> a")
        .map((/** @type {HTMLAnchorElement} */ a) => a.protocol),
    }));
    assert.deepEqual(made, { images: 0, links: [] });
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("as ids do no harm: money still moves", async () => {
    const { page, open, policy, show } = stage();
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for (const id of ids) {
      show(`/${id}.json`, documentSaying(id, id));
      await open(html(`<locality-pool src="/${id}.json" editable></locality-pool>`));
      await drawn(page);
      await page.fill("locality-pool >>> .move input[type=text]", "£5,000");
      await page.click("locality-pool >>> .move button[type=submit]");
      await says(page, ".changes li", "£5,000");
      await page.click("locality-pool >>> .changes li button");
      await says(page, ".changes li button", "Redo");
      assert.deepEqual(await trouble(page, policy), []);
    }
  });

  test("in a table, a CSV and a field are text and nothing else", async () => {
    const { page, open, policy, show } = stage();
    const words = [];
    let widgets = "";
    for (const [index, [, each]] of HOSTILE.entries()) {
      words.push(each);
      const quoted = `"${each.replaceAll('"', '""')}"`;
      show(
        `/hostile-${index}.csv`,
        `partner,tier,label,amount\r\n${quoted},${quoted},${quoted},1000\r\n`,
      );
      widgets += `<locality-pool src="/hostile-${index}.csv" editable></locality-pool>`;
    }
    await open(html(`${widgets}<div id=place></div>`));
    await page.evaluate((all) => {
      const place = document.querySelector("#place");
      for (const text of all) {
        const table = document.createElement("table");
        table.createCaption().textContent = `£000 ${text}`;
        for (const row of [
          ["Partner", text, "Aligned"],
          [text, "1,000", text],
          ["Other", text, "2,000"],
        ]) {
          const made = table.insertRow();
          for (const cell of row) made.insertCell().textContent = cell;
        }
        const fromTable = document.createElement("locality-pool");
        fromTable.setAttribute("editable", "");
        fromTable.append(table);
        place?.append(fromTable);
      }
    }, words);
    await drawn(page, 2 * HOSTILE.length);
    await page.evaluate((all) => {
      for (const [index, input] of globalThis.probe
        .all("locality-pool >>> input.amount")
        .entries()) {
        input.value = all[index % all.length].slice(0, 3000);
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }, words);
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> [role=alert]"));
    assert.deepEqual(await trouble(page, policy), []);
  });

  // A corpus is run by hand: LOCALITY_CORPUS=FOLDER node --test tests/pages/hostile-words.test.mjs
  for (let from = 0; from < CORPUS.length; from += A_PAGE) {
    test(`of a corpus, from ${from}, are text and nothing else`, async () => {
      const { page, open, policy, show } = stage();
      const lines = CORPUS.slice(from, from + A_PAGE).map((label) => ({
        ...{ label, service: label, note: label, partner: "p", tier: "t", amount: "1" },
      }));
      const partners = [{ id: "p", name: lines[0]?.label, kind: "other" }];
      const tiers = [{ id: "t", name: lines[0]?.label, means: "pooled" }];
      const head = { locality: 1, title: lines[0]?.label, status: "approved", unit: "£" };
      show("/corpus.json", JSON.stringify({ ...head, partners, tiers, lines }));
      await open(html('<locality-pool src="/corpus.json" editable></locality-pool>'));
      await drawn(page);
      await page.evaluate(() => {
        for (const closed of globalThis.probe.all("locality-pool >>> details")) closed.open = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.deepEqual(await trouble(page, policy), []);
    });
  }
});
