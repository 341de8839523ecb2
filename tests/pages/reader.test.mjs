/** What a reader does with the widget, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  attribute,
  BURY,
  drawn,
  everywhere,
  html,
  pool,
  says,
  text,
  texts,
  trouble,
  values,
} from "./stage.mjs";

/** The fields of the big table, partner by partner: two partners, three tiers. */
const CELLS = "table.pool input.amount";
const START = ["130,989", "118,956", "28,440", "54,209", "20,917", "50,409"];

/** @param {import("./stage.mjs").Page} page @param {string} amount */
async function move(page, amount) {
  await page.fill("locality-pool >>> .move input[type=text]", amount);
  await page.click("locality-pool >>> .move button[type=submit]");
}

/** Pastes as a spreadsheet does. @param {import("./stage.mjs").Page} page @param {number} cell @param {string} block */
function paste(page, cell, block) {
  return page.evaluate(
    (at, text) => {
      const input = globalThis.probe.all("locality-pool >>> table.pool input.amount")[at];
      const event = new Event("paste", { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
      input.focus();
      input.dispatchEvent(event);
      return event.defaultPrevented;
    },
    cell,
    block,
  );
}

everywhere("A reader", {}, (stage) => {
  test("sees the figures, their status and where they come from", async () => {
    const { page, open, policy } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    assert.deepEqual(await values(page, CELLS), START);
    assert.equal(await text(page, "tfoot td:last-child .after"), "403,920");
    assert.match((await text(page, ".status")) ?? "", /Illustrative/);
    assert.match((await text(page, "h2")) ?? "", /Bury/);
    assert.match((await text(page, ".casting")) ?? "", /differs by 1/);
    assert.equal((await texts(page, ".bar")).length, 1);
    assert.equal(await page.evaluate(() => globalThis.probe.visible(".fallback")), false);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("sees an agreement grow year by year", async () => {
    const { page, open, policy } = stage();
    const total = "tfoot td:last-child .after";
    await open(
      html('<locality-pool src="/presets/oldham-plan.json" year="2018/19"></locality-pool>'),
    );
    await drawn(page);
    assert.equal(await text(page, total), "135.625");
    await page.evaluate(() => {
      const [select] = globalThis.probe.all("locality-pool >>> .year select");
      select.selectedIndex = select.options.length - 1;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await says(page, total, "169.504");
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("moves money, undoes it and does it again", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await move(page, "£5m");
    await says(page, ".changes li", "£5,000,000");
    assert.deepEqual((await values(page, CELLS)).slice(0, 3), ["125,989", "123,956", "28,440"]);
    assert.deepEqual((await texts(page, "table.pool tbody tr:first-child .before")).slice(0, 2), [
      "130,989",
      "118,956",
    ]);
    assert.notEqual(await text(page, ".sentence"), "");
    assert.equal((await texts(page, ".bar")).length, 2);
    assert.match((await text(page, ".changes li")) ?? "", /variation of the agreement/i);

    await page.click("locality-pool >>> .changes li button");
    await says(page, ".changes li button", "Redo");
    assert.deepEqual(await values(page, CELLS), START);
    assert.equal((await texts(page, ".bar")).length, 1);
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^button Redo/);

    await page.click("locality-pool >>> .changes li button");
    await says(page, ".changes li button", "Undo");
    assert.equal((await values(page, CELLS))[0], "125,989");
  });

  test("is refused what is not there, and keeps what was typed", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await move(page, "£999m");
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> [role=alert]"));
    assert.match((await text(page, "[role=alert]")) ?? "", /130,989/);
    assert.match((await text(page, ".move .field-error")) ?? "", /130,989/);
    assert.equal(await attribute(page, ".move input[type=text]", "aria-invalid"), "true");
    assert.deepEqual(await values(page, ".move input[type=text]"), ["£999m"]);
    assert.deepEqual(await values(page, CELLS), START);
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^div There is a problem/);

    await page.click("locality-pool >>> [role=alert] button");
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^input Amount in pounds/);
    await move(page, "1,000");
    await says(page, ".changes li", "£1,000");
    assert.equal(
      await page.evaluate(() => globalThis.probe.visible("locality-pool >>> [role=alert]")),
      false,
    );
  });

  test("types into a cell, and is told beside it what cannot be read", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    const first = `locality-pool >>> ${CELLS}`;
    await page.fill(first, "135,989");
    await page.press("Enter");
    await says(page, ".changes li", "135,989");
    assert.equal(await text(page, "tbody tr:first-child td:last-child .after"), "283,385");
    // The field that was typed into keeps the focus while everything around it is drawn again.
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^input Bury CCG/);

    await page.fill(first, "1,23");
    await page.press("Enter");
    await says(page, "table.pool .field-error", "1,23");
    assert.equal((await values(page, CELLS))[0], "1,23");
    assert.equal(await attribute(page, CELLS, "aria-invalid"), "true");
    assert.equal(await text(page, "tbody tr:first-child td:last-child .after"), "283,385");

    await page.fill(first, "£1.2m");
    await page.press("Enter");
    await page.waitFor(
      () => !globalThis.probe.visible("locality-pool >>> table.pool .field-error"),
    );
    assert.equal((await values(page, CELLS))[0], "1,200");
    assert.equal((await texts(page, ".changes li")).length, 1);
  });

  test("pastes a block of cells from a spreadsheet", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    assert.equal(await paste(page, 1, "100,000\t30,000\n20,000\t50,000\n"), true);
    await page.waitFor(() => globalThis.probe.texts("locality-pool >>> .changes li").length === 4);
    assert.deepEqual(await values(page, CELLS), [
      "130,989",
      "100,000",
      "30,000",
      "54,209",
      "20,000",
      "50,000",
    ]);
    // One word is not a block: the browser puts it in by itself.
    assert.equal(await paste(page, 0, "125,000"), false);
  });

  test("takes a line out, puts it back and adds one", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await page.click("locality-pool >>> .lines > summary");
    await says(page, ".lines", "Ask your monitoring officer");
    await page.click("locality-pool >>> .lines .doing button");
    await says(page, ".lines .doing button", "Put back");
    assert.equal((await texts(page, ".changes li")).length, 1);
    await page.click("locality-pool >>> .lines .doing button");
    await page.waitFor(
      () => !globalThis.probe.texts("locality-pool >>> .lines .doing button").includes("Put back"),
    );

    await page.click("locality-pool >>> .add > summary");
    await page.fill("locality-pool >>> .add input[type=text]", "£2m");
    await page.click("locality-pool >>> .add button[type=submit]");
    await page.waitFor(
      () => globalThis.probe.texts("locality-pool >>> .lines tbody tr").length === 7,
    );
  });

  test("sees the picture, the words, and the amounts in another unit", async () => {
    const { page, open } = stage();
    await open(html(pool()));
    await drawn(page);
    await page.click("locality-pool >>> [role=tab]:nth-child(2)");
    await says(page, ".picture tbody", "185,198");
    assert.match((await attribute(page, ".picture .bar-picture", "aria-label")) ?? "", /185,198/);
    await page.press("ArrowRight");
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .in-words"));
    assert.match(await page.evaluate(() => globalThis.probe.focused()), /^button In words/);
    await page.press("Home");
    await page.click("locality-pool >>> .units label:last-of-type");
    await says(page, "tfoot td:last-child .after", "403.92");
  });

  test("carries the choices in a link; a damaged or foreign one is refused politely", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: async (/** @type {string} */ words) => void (document.title = words) },
      });
    });
    await move(page, "£5m");
    await says(page, ".changes li", "£5,000,000");
    await page.click("locality-pool >>> .foot .copy button");
    await says(page, ".foot .said", "Copied");
    const link = await page.evaluate(() => document.title);
    const hash = new URL(link).hash;
    assert.match(hash, /^#locality=1/);

    await open(html(pool("editable")), hash);
    await says(page, ".changes li", "£5,000,000");
    assert.equal((await values(page, CELLS))[0], "125,989");

    const other = BURY.replaceAll("bury-2016", "somewhere-else");
    assert.notEqual(other, BURY);
    const hostile = `${hash}&__proto__=1&%3Cscript%3Ealert(1)%3C%2Fscript%3E`;
    for (const [file, fragment] of [
      [other, hash],
      [BURY, hostile],
      [BURY, "#locality=1&%E0%A4%A"],
      [BURY, `#locality=1&${"x".repeat(9000)}`],
    ]) {
      await open(html(pool("editable", file)), fragment);
      await drawn(page);
      await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .link-note"));
      assert.deepEqual(await values(page, CELLS), START);
      assert.equal(await page.evaluate(() => globalThis.probe.tripped), 0);
    }
  });

  test("takes the figures away as a CSV", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    await page.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (/** @type {Blob} */ blob) => {
        blob.arrayBuffer().then((bytes) => {
          document.title = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        });
        return real(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        document.documentElement.dataset["download"] = this.download;
      };
    });
    await page.click("locality-pool >>> .foot .doing > button");
    const csv = await page.waitFor(
      () => document.title !== "A page under test" && document.querySelector("title")?.textContent,
    );
    assert.ok(csv.startsWith("\uFEFF"));
    assert.ok(csv.includes("\r\n"));
    assert.match(csv, /Bury CCG/);
    assert.match(
      await page.evaluate(() => document.documentElement.dataset["download"] ?? ""),
      /^bury.*\.csv$/,
    );
  });

  test("copies the footnote by hand where there is no clipboard", async () => {
    const { page, open } = stage();
    await open(html(pool()));
    await drawn(page);
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }),
    );
    await page.click("locality-pool >>> .casting .copy button");
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .casting textarea"));
    const [selected, whole] = await page.evaluate(() => {
      const [field] = globalThis.probe.all("locality-pool >>> .casting textarea");
      return [field.value.slice(field.selectionStart, field.selectionEnd), field.value];
    });
    assert.equal(selected, whole);
    assert.match(whole, /78,850/);
  });

  test("reaches and works everything with the keyboard alone", async () => {
    const { page, open } = stage();
    await open(html(pool("editable")));
    await drawn(page);
    const walked = [];
    for (let step = 0; step < 60; step += 1) {
      await page.press("Tab");
      walked.push(await page.evaluate(() => globalThis.probe.focused()));
      if (walked.at(-1)?.startsWith("button Print")) break;
    }
    const joined = walked.join("\n");
    for (const wanted of [
      /button Table/,
      /input Bury CCG/,
      /button Copy footnote/,
      /select Partner/,
      /select From/,
      /select To/,
      /input Amount in pounds/,
      /button Move money/,
      /summary Every line/,
      /button Copy link/,
      /button Download CSV/,
      /button Print/,
    ]) {
      assert.match(joined, wanted);
    }
    // Back to the amount, and on with it.
    for (let step = 0; step < 20; step += 1) {
      await page.press("Shift+Tab");
      if (/^input Amount/.test(await page.evaluate(() => globalThis.probe.focused()))) break;
    }
    await page.type("5,000,000");
    await page.press("Enter");
    await says(page, ".changes li", "£5,000,000");
    for (let step = 0; step < 10; step += 1) {
      await page.press("Tab");
      if (/^button Undo/.test(await page.evaluate(() => globalThis.probe.focused()))) break;
    }
    await page.press("Enter");
    await says(page, ".changes li button", "Redo");
    assert.deepEqual(await values(page, CELLS), START);
  });
});
