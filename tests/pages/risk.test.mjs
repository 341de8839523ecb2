/** What a reader does with sharing rules, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import {
  BURY,
  attribute,
  catchCopy,
  catchDownload,
  comparison,
  count,
  file,
  focus,
  focused,
  inline,
  inside,
  press,
  reads,
  risk,
  says,
  seen,
  texts,
  type,
  values,
} from "./risk-stage.mjs";

const POUNDS = ".bound .field:nth-child(1) input";
const PERCENT = ".bound .field:nth-child(2) input";

everywhere("Sharing rules", {}, (stage) => {
  test("give the worked figures to the penny, side by side, and ask nobody else", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    await open(html(risk()));
    await seen(page);
    const found = await comparison(page);
    const bears = (/** @type {string} */ rule) => [
      found[rule]?.["Bury CCG"],
      found[rule]?.["Bury Council"],
    ];
    assert.deepEqual(bears("By contributions"), ["2,619,780.00", "1,084,180.00"]);
    assert.deepEqual(bears("50:50"), ["1,851,980.00", "1,851,980.00"]);
    assert.deepEqual(bears("£500,000 contingency first"), ["2,266,134.17", "937,825.83"]);
    assert.deepEqual(bears("Council capped at £1,000,000"), ["2,703,960.00", "1,000,000.00"]);
    for (const [rule, rows] of Object.entries(found)) {
      assert.equal(rows["The whole variance"], "3,703,960.00", rule);
    }
    assert.ok((await texts(page, ".parting li")).length > 0);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("are compared at an amount in pounds or in per cent, each bound to the other", async () => {
    const { page, open } = stage();
    await open(html(risk()));
    await seen(page);
    assert.deepEqual(await values(page, ".bound input"), ["3,703,960", "2"]);
    // What cannot be used in one field leaves what the other said, and is said when the reader goes on.
    await type(page, POUNDS, "£");
    await says(page, ".bound .field-error", "£");
    assert.equal((await values(page, ".bound input"))[1], "2");
    assert.equal((await comparison(page))["50:50"]?.["Bury CCG"], "1,851,980.00");
    await page.fill(inside(PERCENT), "3");
    await reads(page, POUNDS, "5,555,940");
    await type(page, POUNDS, "-£1.85198m");
    await reads(page, PERCENT, "-1");
    assert.deepEqual(await values(page, ".bound input"), ["-1,851,980", "-1"]);
    await says(page, ".sentence", "underspend");
    // A mistake is said, and the figures stay as they were.
    const before = await comparison(page);
    await type(page, POUNDS, "lots");
    await says(page, ".bound .field-error", "lots");
    await says(page, ".problems li", "lots");
    assert.deepEqual(await comparison(page), before);
    await press(page, ".problems button");
    assert.equal(await focused(page), "input Amount in pounds");
    await type(page, POUNDS, "0");
    await page.waitFor(() => !globalThis.probe.visible("locality-risk >>> .problems"));
    for (const rows of Object.values(await comparison(page)))
      assert.equal(rows["The whole variance"], "0");
    // The slider moves by whole steps of its own.
    await focus(page, "input[type=range]");
    await page.press("ArrowRight");
    await reads(page, PERCENT, "0.1");
  });

  test("move with the marker in the chart, by keys and by a click", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(risk(`src="${BURY}" variance="2%" view="chart"`)));
    await seen(page);
    assert.ok((await count(page, ".plot .line")) >= 8);
    // What is placed by the width of the page comes with the next frame.
    await page.waitFor((at) => globalThis.probe.all(at).length > 0, inside(".plot .crossing"));
    assert.equal(await count(page, ".plot .crossing"), await count(page, ".meet li"));
    await focus(page, ".marker");
    assert.match(await focused(page), /^div /);
    for (const [key, percent] of [
      ["ArrowRight", "2.1"],
      ["ArrowLeft", "2"],
      ["PageUp", "3"],
      ["PageDown", "2"],
      ["Home", "-5"],
      ["End", "5"],
    ]) {
      await page.press(key ?? "");
      await reads(page, PERCENT, percent ?? "");
    }
    assert.match((await attribute(page, ".marker", "aria-valuetext")) ?? "", /£9,259,900/);
    await press(page, ".plot");
    await page.waitFor(
      (at) => Math.abs(Number(globalThis.probe.values(at)[0])) < 0.2,
      inside(PERCENT),
    );
    assert.match(await focused(page), /^div /);
    await type(page, ".bounds .field:nth-child(2) input", "10");
    await page.waitFor(
      (at) => globalThis.probe.texts(at).includes("10%"),
      inside(".ticks.across span"),
    );
    await press(page, "[role=tab]:nth-child(3)");
    await page.waitFor(() => globalThis.probe.visible("locality-risk >>> .points td"));
    assert.equal(await count(page, ".points thead th"), 2 + (await count(page, ".plot .line")));
  });

  test("follow contributions typed over or pasted, and go back to the document's", async () => {
    const { page, open } = stage();
    await open(html(risk()));
    await seen(page);
    await type(page, ".contributions input", "54,209");
    await says(page, ".contributions tfoot", "108,418");
    await says(page, ".changes li", "Bury CCG");
    const half = (await comparison(page))["By contributions"];
    assert.equal(half?.["Bury CCG"], half?.["Bury Council"]);
    // What was typed in thousands goes on meaning thousands.
    await press(page, ".units label:nth-of-type(1)");
    await reads(page, ".contributions input", "54,209,000");
    await press(page, ".units label:nth-of-type(2)");
    await reads(page, ".contributions input", "54,209");
    await press(page, ".contributions .link");
    await reads(page, ".contributions input", "130,989");
    await press(page, ".changes li button");
    await reads(page, ".contributions input", "54,209");
    await page.evaluate((at) => {
      const [field] = globalThis.probe.all(at);
      const paste = new Event("paste", { bubbles: true, cancelable: true });
      const getData = () => "Bury CCG\t100,000\r\nBury Council\t300,000\r\n";
      Object.defineProperty(paste, "clipboardData", { value: { getData } });
      field.dispatchEvent(paste);
    }, inside(".contributions input"));
    await says(page, ".contributions tfoot", "400,000");
    await type(page, ".contributions input", "1,23");
    await says(page, ".contributions .field-error", "1,23");
    await says(page, ".contributions tfoot", "400,000");
  });

  test("are built step by step, written out, moved, changed and taken away", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(risk()));
    await seen(page);
    await press(page, ".builder .primary");
    await page.waitFor(() => globalThis.probe.focused() === "input Name of the rule");
    await page.type("Ours");
    await says(page, ".risk thead .rule-name", "Ours");
    await says(page, ".builder [role=status]", "Eight rules");
    const pick = (/** @type {string} */ kind) =>
      page.evaluate(
        (at, value) => {
          globalThis.probe.all(at)[0].value = value;
        },
        inside(".add-step select"),
        kind,
      );
    await pick("contingency");
    await press(page, ".add-step button");
    await page.waitFor(() => globalThis.probe.focused() === "input What it is called");
    await page.fill(inside(".step:nth-child(2) .field:nth-child(2) input"), "£500,000");
    await says(page, ".written-out li", "£500,000");
    await press(page, ".step:nth-child(2) .step-doing button:nth-child(1)");
    await page.waitFor(
      (at) => globalThis.probe.texts(at)[0].includes("contingency"),
      inside(".step h5"),
    );
    const found = await comparison(page);
    assert.deepEqual(found["Ours"]?.["Bury CCG"], "2,266,134.17");
    // A mistake stands at its field, in the summary, and the rule stays as it was.
    await type(page, ".step:nth-child(1) .field:nth-child(2) input", "half");
    await says(page, ".step .field-error", "half");
    await says(page, ".problems li", "half");
    assert.deepEqual((await comparison(page))["Ours"]?.["Bury CCG"], "2,266,134.17");
    await press(page, ".step:nth-child(1) .step-doing button:nth-child(3)");
    await page.waitFor(() => !globalThis.probe.visible("locality-risk >>> .problems"));
    await says(page, ".changes li", "Ours");
    await press(page, ".rule-editor .edited > button");
    await page.waitFor(
      (at) => !globalThis.probe.texts(at).includes("Ours"),
      inside(".risk thead .rule-name"),
    );
    assert.equal(await focused(page), "h3 Your own rules");
    await press(page, ".changes li button");
    await says(page, ".rule-editor summary", "Ours");
  });

  test("are copied and changed, and compared with another", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(risk()));
    await seen(page);
    await press(page, ".risk thead th:nth-child(3) input");
    await says(page, ".risk thead th:nth-child(3)", "compared with this");
    assert.equal(
      await page.evaluate(
        () =>
          globalThis.probe.all(
            "locality-risk >>> .risk tbody td:nth-child(3) .difference:not([hidden])",
          ).length,
      ),
      0,
    );
    await press(page, ".risk thead th:nth-child(3) .link");
    await page.waitFor(() => globalThis.probe.focused() === "input Name of the rule");
    const before = (await comparison(page))["50:50, changed"];
    assert.equal(before?.["Bury CCG"], "1,851,980.00");
    await type(page, ".step .field:nth-child(1) input", "75%");
    await says(page, ".step .field-error, .rule-editor .field-error", "100");
    await type(page, ".step .field:nth-child(2) input", "25%");
    await page.waitFor(() => !globalThis.probe.visible("locality-risk >>> .problems"));
    assert.equal((await comparison(page))["50:50, changed"]?.["Bury CCG"], "2,777,970.00");
    // One of the document's is taken off, and put back.
    await press(page, ".shown-rules summary");
    const names = await texts(page, ".risk thead .rule-name");
    await press(page, ".shown-rules label:nth-of-type(1) input");
    await page.waitFor(
      (at, was) => globalThis.probe.texts(at).length === was - 1,
      inside(".risk thead .rule-name"),
      names.length,
    );
    await press(page, ".shown-rules label:nth-of-type(1) input");
    await says(page, ".risk thead .rule-name", names[0] ?? "");
  });

  test("carry the reader's choices in a link, never words, and refuse a bad one", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(risk()));
    await seen(page);
    await catchCopy(page);
    await type(page, PERCENT, "3");
    await type(page, ".contributions input", "140,000");
    // What comes and goes beside the field moves the table beneath it.
    await says(page, ".contributions .link", "As in the document");
    await press(page, ".risk thead th:nth-child(4) .link");
    await page.waitFor(() => globalThis.probe.focused() === "input Name of the rule");
    await page.type("Unsayable");
    await says(page, ".risk thead .rule-name", "Unsayable");
    const before = (await comparison(page))["Unsayable"];
    await press(page, ".foot .copy button");
    await page.waitFor(() => document.title.includes("#"));
    const { hash } = new URL(await page.evaluate(() => document.title));
    assert.doesNotMatch(hash, /Unsayable|ontingency(?!-first|%22)/);
    await open(html(risk()), hash);
    await seen(page);
    await says(page, ".risk thead .rule-name", "Rule from the link 1");
    assert.deepEqual(await values(page, ".bound input"), ["5,826,270", "3"]);
    const after = (await comparison(page))["Rule from the link 1"];
    assert.deepEqual(after?.["Bury CCG"], before?.["Bury CCG"]);
    await page.evaluate(() => globalThis.probe.all("locality-risk >>> .copy button")[0].focus());
    for (const bad of [
      hash.replace("bury-2016", "elsewhere"),
      hash.replace("percent=3", "percent=%3Cimg%3E"),
      `${hash}&partner=nobody`,
      hash.replaceAll("own-1", "own%3Cb%3E"),
      hash.slice(0, 18),
    ]) {
      await open(html(risk()), bad);
      await seen(page);
      await page.waitFor(() => globalThis.probe.visible("locality-risk >>> .link-note"), bad);
      assert.equal(await page.evaluate(() => globalThis.probe.tripped), 0);
    }
  });

  test("are taken away as CSV, and the pool's memorandum account as another", async () => {
    const { page, open } = stage();
    await open(html(risk()));
    await seen(page);
    await catchDownload(page);
    await press(page, ".foot .doing > button:nth-of-type(1)");
    const csv = await page.waitFor(() => globalThis.probe.caught.blob?.text());
    assert.match(csv, /Bury CCG.*2,?619,?780/s);
    assert.match(await page.evaluate(() => globalThis.probe.caught.name), /^bury.*\.csv$/);
    await page.evaluate(() => {
      globalThis.probe.caught.blob = undefined;
    });
    await press(page, ".foot .doing > button:nth-of-type(2)");
    const account = await page.waitFor(() => globalThis.probe.caught.blob?.text());
    assert.match(account, /Bury Council/);
    assert.match(await page.evaluate(() => globalThis.probe.caught.name), /memorandum/);
  });
});

everywhere("Sharing rules on any page", { policies: ["strict"] }, (stage) => {
  test("come from a table, from a plain file, and from one that is partly broken", async () => {
    const { page, open, policy } = stage();
    const table =
      "<table><caption>Pool, £000</caption><tr><th>Partner<th>Section 75<tr><th>ICB<td>300<tr><th>Council<td>100</table>";
    await open(html(`<locality-risk variance="£4,000">${table}</locality-risk>`));
    await seen(page);
    assert.equal((await texts(page, ".risk thead .rule-name")).length, 3);
    await open(html(risk('src="/locality-risk/examples/plain.json" variance="1%"')));
    await seen(page);
    assert.equal((await texts(page, ".risk thead .rule-name")).length, 3);
    await open(html(risk('src="/locality-risk/examples/broken.json" variance="1%"')));
    await seen(page);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".problems")));
    assert.ok((await texts(page, ".risk thead .rule-name")).includes("By contributions"));
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("are in a form, and hear and tell what was chosen", async () => {
    const { page, open } = stage();
    await open(html(`<form>${risk(`src="${BURY}" variance="2%" name="bill"`)}</form>`));
    await seen(page);
    const field = () =>
      page.evaluate(() => new FormData(document.querySelector("form") ?? undefined).get("bill"));
    const before = await field();
    assert.match(String(before), /^locality-risk=1/);
    await page.fill(inside(POUNDS), "100");
    // Enter takes the amount, and does not send the form.
    await page.press("Enter");
    const events = await page.waitFor(
      () => globalThis.probe.events.length > 0 && globalThis.probe.events,
    );
    assert.equal(events.at(-1).detail.reason, "variance");
    assert.equal(events.at(-1).detail.value, await field());
    assert.notEqual(await field(), before);
    await page.evaluate(() => document.querySelector("form")?.reset());
    await page.waitFor(
      (was) => new FormData(document.querySelector("form") ?? undefined).get("bill") === was,
      before,
    );
  });

  test("may meet setters on every object, and go without leaving anything behind", async () => {
    const { page, open, show, policy } = stage();
    const spoil = `(() => {
      const names = ["text", "id", "name", "kind", "step", "rule", "over", "under", "weights", "caps", "lines",
        "sources", "amount", "percent", "partner", "variance", "shown", "rules", "pool", "typed", "good", "view", "at"];
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set() {} });
      }
      Array.prototype.map = function () { return []; };
      Array.prototype.toJSON = () => "spoilt";
      Array.prototype.extra = () => "enumerable";
    })();`;
    show("/spoil.js", spoil);
    await open(html(risk(), '<script src="/spoil.js"></script>'));
    await seen(page);
    assert.ok((await count(page, ".risk thead .rule-name")) >= 8);
    await type(page, PERCENT, "3");
    await reads(page, POUNDS, "5,555,940");
    await press(page, ".builder .primary");
    await says(page, ".risk thead .rule-name", "Your rule");
    // A number, as an array would go through the page's own toJSON.
    assert.equal(await page.evaluate(() => globalThis.probe.errors.length), 0);

    await open(html(risk()));
    await seen(page);
    const { before, after } = await page.evaluate(async () => {
      const place = document.createElement("div");
      document.body.append(place);
      const before = globalThis.probe.listeners;
      for (let round = 0; round < 50; round += 1) {
        const made = document.createElement("locality-risk");
        made.setAttribute("src", "/locality-risk/examples/plain.json");
        place.append(made);
        if (round % 10 === 0) {
          while (!made.shadowRoot?.querySelector(".widget")) {
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
        place.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { before, after: globalThis.probe.listeners };
    });
    assert.equal(after, before);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("share the changes that another element makes to the same file", async () => {
    const { page, open } = stage();
    const both = html(`<locality-pool src="${BURY}" editable></locality-pool>${risk()}`);
    await open(both);
    await seen(page);
    await page.waitFor(() => globalThis.probe.drawn() > 0);
    await page.fill("locality-pool >>> input.amount", "140,989");
    await page.press("Tab");
    await reads(page, ".contributions input", "140,989");
    // A link of the comparison carries them to both.
    const link = await page.evaluate(() => globalThis.probe.all("locality-risk")[0].value);
    await open(both, `#${link}`);
    await reads(page, ".contributions input", "140,989");
    await page.waitFor(
      () => globalThis.probe.values("locality-pool >>> input.amount")[0] === "140,989",
    );
  });

  test("show every word of a file as words, and every pool under its own rule", async () => {
    const { page, open, policy } = stage();
    const bad = "<img src=x onerror=alert(1)>";
    /** @param {string} id @param {string} partner @param {string} tier @param {string} amount */
    const line = (id, partner, tier, amount) => ({ id, partner, tier, amount });
    const document = {
      locality: 1,
      id: "two",
      title: `Two ${bad}`,
      version: "1",
      status: "illustrative",
      source: { title: bad, date: "2026-04-01" },
      unit: "£",
      partners: [
        { id: "a", name: `Council ${bad}`, kind: "council" },
        { id: "b", name: "ICB", kind: "icb" },
      ],
      tiers: [
        { id: "p", name: "Pooled", means: "pooled" },
        { id: "q", name: bad, means: "pooled" },
      ],
      lines: [
        line("1", "a", "p", "1,000"),
        line("2", "b", "p", "3,000"),
        line("3", "a", "q", "500"),
        line("4", "b", "q", "500"),
      ],
      pools: [
        {
          id: "one",
          name: `One ${bad}`,
          tiers: ["p"],
          rule: "by",
          variances: [{ line: "1", amount: "100" }],
        },
        { id: "two", name: "Two", tiers: ["q"], rule: "by" },
      ],
      riskShare: [
        {
          id: "by",
          name: `By ${bad}`,
          clause: bad,
          source: "javascript:alert(1)",
          over: [{ step: "proportional" }],
        },
      ],
    };
    for (const view of ["columns", "chart", "table", "words"]) {
      await open(html(inline(document, `view="${view}"`)));
      await seen(page);
      await says(page, ".together", bad);
      assert.equal(await count(page, "img, script, [href^=javascript]"), 0);
    }
    await page.evaluate((at) => {
      const [select] = globalThis.probe.all(at);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, inside(".asks select"));
    await says(page, ".contributions tfoot", "1,000");
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("say of a file that it holds no pool, and leave what the author wrote", async () => {
    const { page, open } = stage();
    await open(html(inline({ locality: 1, id: "x", title: "Nothing" }) + risk('src="/none.json"')));
    await seen(page, 2);
    assert.equal((await texts(page, ".problems")).length, 2);
    assert.ok(await page.evaluate(() => globalThis.probe.visible(".fallback")));
  });
});

everywhere("The sharing rules of the demonstration page", { policies: ["strict"] }, (stage) => {
  test("are all drawn, beside everything else", async () => {
    const { page, url, policy, show } = stage();
    const index = await file("/index.html");
    const wanted = index.match(/^\s*<locality-risk/gm)?.length ?? 0;
    assert.ok(wanted > 2);
    show("/", index.replace("<head>", '<head><script src="/probe.js"></script>'));
    await page.open(`${url}/`);
    await seen(page, wanted);
    assert.deepEqual(await texts(page, ".problems"), []);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".year .plain")));
    assert.deepEqual(await trouble(page, policy), []);
  });
});
