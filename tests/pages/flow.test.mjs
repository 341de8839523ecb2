/** What a reader does with a flow, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOSTILE } from "./hostile.mjs";
import { data, everywhere, html, trouble } from "./stage.mjs";
import {
  BURY,
  PEOPLE,
  PRESETS,
  catchCopy,
  catchDownload,
  count,
  enter,
  file,
  flow,
  focused,
  inline,
  inside,
  press,
  pressBar,
  pressRibbon,
  says,
  seen,
  texts,
} from "./flow-stage.mjs";

const POOL = (/** @type {string} */ attributes) => `<locality-pool ${attributes}></locality-pool>`;

everywhere("A flow", {}, (stage) => {
  test("is drawn from every preset, and asks nobody else", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    for (const preset of PRESETS) {
      await open(html(flow(`src="${preset}"`)));
      await seen(page);
      const drawn = await page.evaluate(() => {
        const { all } = globalThis.probe;
        return {
          bars: all("locality-flow >>> .canvas > svg .place").length,
          listed: all("locality-flow >>> .canvas .body").length,
          ribbons: all("locality-flow >>> .canvas > svg .ribbon").length,
          rows: all("locality-flow >>> table tbody tr").length,
          stops: all("locality-flow >>> .bodies button[tabindex='0']").length,
          key: all("locality-flow >>> .key li").length,
        };
      });
      assert.equal(drawn.bars, drawn.listed, preset);
      assert.ok(drawn.bars > 3, `${preset}: ${drawn.bars} places`);
      assert.ok(drawn.ribbons >= drawn.rows && drawn.rows > 2, `${preset}: ${drawn.rows} flows`);
      assert.equal(drawn.stops, 1);
      // Payments are nobody's in particular, and shared in no particular way.
      assert.ok(drawn.key > 0 || preset.endsWith(".csv"), preset);
      assert.deepEqual(await texts(page, ".problems"), [], preset);
      assert.deepEqual(await trouble(page, policy), []);
    }
  });

  test("is walked along every ribbon with the keyboard", async () => {
    const { page, open } = stage();
    await open(html(flow()));
    await seen(page);
    const lost = await page.evaluate(() => {
      const { all } = globalThis.probe;
      const root = all("locality-flow")[0].shadowRoot;
      const found = [];
      for (const button of all("locality-flow >>> .bodies [data-relation]")) {
        button.focus();
        if (all("locality-flow >>> .canvas > svg .ribbon.lit").length === 0) found.push("dark");
        const key = (/** @type {string} */ name) =>
          root.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
          );
        key("ArrowRight");
        const there = root.activeElement.dataset.body;
        key("ArrowLeft");
        const back = root.activeElement.dataset.body;
        const { body, other } = button.dataset;
        if (there !== other || back !== body)
          found.push(`${button.textContent}: ${there}, ${back}`);
      }
      return found;
    });
    assert.deepEqual(lost, []);
    await enter(page);
    await page.press("Home");
    const first = await focused(page);
    await page.press("ArrowDown");
    assert.notEqual(await focused(page), first);
    assert.ok((await texts(page, ".caption"))[0]?.length ?? 0 > 10);
    await page.press("ArrowUp");
    assert.equal(await focused(page), first);
  });

  test("says whose pound it is, of a place and of a ribbon", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(flow()));
    await seen(page);
    await enter(page);
    await page.press("Enter");
    await page.waitFor(() => globalThis.probe.focused().startsWith("h3 Bury CCG"));
    assert.ok((await texts(page, ".known dt")).length > 4);
    await page.press("Escape");
    await page.waitFor(() => !globalThis.probe.visible("locality-flow >>> .about"));
    assert.match(await focused(page), /^button Bury CCG/);
    await page.press("ArrowDown");
    await page.press("Enter");
    await page.waitFor(() => globalThis.probe.focused().startsWith("h3 "));
    assert.match(await focused(page), /goes from Bury CCG to/);
    await page.press("Escape");
    await page.waitFor(() => globalThis.probe.focused().startsWith("button £"));
    // A pointer does the same.
    assert.match(await pressRibbon(page), /ribbon/);
    await says(page, ".about h3", "goes from");
    await pressBar(page);
    await says(page, ".about h3", "Bury CCG");
  });

  test("has a table and words that say the same", async () => {
    const { page, open } = stage();
    await open(html(flow()));
    await seen(page);
    await press(page, "[role=tab]:nth-child(2)");
    await page.waitFor(() => globalThis.probe.visible("locality-flow >>> table.plain"));
    const rows = await texts(page, "tbody tr");
    await press(page, "[role=tab]:nth-child(3)");
    await page.waitFor(() => globalThis.probe.visible("locality-flow >>> .panel > .bodies"));
    // Each flow is said at both its ends.
    assert.equal((await texts(page, ".bodies .says button")).length, 2 * rows.length);
    for (const [view, path] of [
      ["table", "tbody tr"],
      ["words", ".bodies .says button"],
    ]) {
      await open(html(flow(`src="${BURY}" view="${view}"`)));
      await seen(page);
      assert.ok((await texts(page, path)).length >= rows.length, view);
    }
  });

  test("shows money that is moved in the pool at once, and its undo", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    await open(html(POOL(`src="${BURY}" editable`) + flow(`src="${BURY}"`)));
    await seen(page);
    await page.waitFor(() => globalThis.probe.drawn() === 1);
    const figures = () => texts(page, ".canvas > svg .place");
    const before = await figures();
    await page.fill("locality-pool >>> table.pool input.amount", "100,000");
    await page.press("Tab");
    await page.waitFor(
      (was) => String(globalThis.probe.texts("locality-flow >>> .canvas > svg .place")) !== was,
      String(before),
    );
    assert.ok((await texts(page, ".sentence"))[0]?.length ?? 0 > 10);
    // What changed can be compared now.
    await page.evaluate((at) => {
      const select = globalThis.probe.all(at).at(-1);
      select.value = String(select.options.length - 1);
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, inside(".asks select"));
    await page.waitFor(
      () => globalThis.probe.all("locality-flow >>> .ribbon:is(.more, .less)").length > 0,
    );
    await page.click("locality-pool >>> .changes li button");
    await page.waitFor(
      (was) => String(globalThis.probe.texts("locality-flow >>> .canvas > svg .place")) === was,
      String(before),
    );
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("carries the reader's choices in a link, and refuses a foreign or a damaged one", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(flow()));
    await seen(page);
    await catchCopy(page);
    await pressBar(page);
    await says(page, ".about h3", "Bury CCG");
    await press(page, ".foot .copy button");
    await page.waitFor(() => document.title.includes("#"));
    const { hash } = new URL(await page.evaluate(() => document.title));
    await open(html(flow()), hash);
    await seen(page);
    await says(page, ".about h3", "Bury CCG");
    for (const bad of [
      hash.replace("bury", "elsewhere"),
      `${hash}&way=nowhere`,
      hash.slice(0, 18),
      `${hash}&level=tier`,
      `${hash}&changes=${"x".repeat(17_000)}`,
    ]) {
      await open(html(flow()), bad);
      await seen(page);
      await page.waitFor(() => globalThis.probe.visible("locality-flow >>> .link-note"), bad);
      assert.equal(await page.evaluate(() => globalThis.probe.tripped), 0);
    }
  });

  test("is taken away as CSV, as SVG, which XML and HTML read alike, and as PNG", async () => {
    const { page, open, show, url } = stage();
    await page.size(1280, 900);
    await open(html(flow()));
    await seen(page);
    await catchDownload(page);
    const take = async (/** @type {number} */ place) => {
      await page.evaluate(() => void (globalThis.probe.caught.blob = undefined));
      await press(page, `.foot .doing > button:nth-of-type(${place})`);
      return page.waitFor(async () => {
        const { blob, name } = globalThis.probe.caught;
        return blob && { name, type: blob.type, text: await blob.text() };
      });
    };
    const csv = await take(1);
    assert.match(csv.name, /^bury.*\.csv$/);
    const rows = await count(page, "tbody tr");
    assert.equal(csv.text.trim().split(/\r?\n/).length >= rows + 1, true, csv.text);
    const svg = await take(2);
    assert.match(svg.name, /^bury.*\.svg$/);
    assert.doesNotMatch(svg.text, /(href|src)=|<style|<script/);
    await take(3);
    const image = await page.evaluate(async () => {
      const bitmap = await createImageBitmap(globalThis.probe.caught.blob);
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(pen?.getImageData(0, 0, width, height).data.buffer ?? []);
      return { type: globalThis.probe.caught.blob.type, colours: new Set(pixels).size };
    });
    assert.equal(image.type, "image/png");
    assert.ok(image.colours > 20, `${image.colours} colours`);

    const tree = () => {
      const walk = (/** @type {Element} */ node) => [
        node.localName,
        [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].map((child) =>
          child.nodeType === Node.ELEMENT_NODE ? walk(child) : child.nodeValue,
        ),
      ];
      return JSON.stringify(walk(document.querySelector("svg") ?? document.documentElement));
    };
    show("/taken.svg", svg.text);
    show("/taken.html", `<!doctype html><body>${svg.text}</body>`);
    await page.open(`${url}/taken.svg`);
    const asXml = await page.evaluate(tree);
    await page.open(`${url}/taken.html`);
    assert.equal(await page.evaluate(tree), asXml);
    assert.match(asXml, /"title"/);
  });
});

everywhere("A flow on any page", { policies: ["strict"] }, (stage) => {
  test("shows the figures of the element that for names, with one history", async () => {
    const { page, open, policy } = stage();
    const figures = data(await file(BURY));
    const pool = `<locality-pool id="table" editable><script type="application/json">${figures}</script></locality-pool>`;
    await open(html(flow('for="table"') + pool));
    await seen(page);
    await page.waitFor(() => globalThis.probe.drawn() === 1);
    const before = String(await texts(page, ".canvas > svg .place"));
    await page.fill("locality-pool >>> table.pool input.amount", "100,000");
    await page.press("Tab");
    await page.waitFor(
      (was) => String(globalThis.probe.texts("locality-flow >>> .canvas > svg .place")) !== was,
      before,
    );
    // The element that was named may go: what was done stays.
    const after = String(await texts(page, ".canvas > svg .place"));
    await page.evaluate(() => document.querySelector("locality-pool")?.remove());
    await press(page, "[role=tab]:nth-child(2)");
    await press(page, "[role=tab]:nth-child(1)");
    assert.equal(String(await texts(page, ".canvas > svg .place")), after);
    assert.deepEqual(await trouble(page, policy), []);
    for (const wrong of ['for="nobody"', 'id="self" for="self"']) {
      await open(html(flow(wrong)));
      await seen(page);
      assert.match((await texts(page, ".problems"))[0] ?? "", /no part of this page/);
    }
  });

  test("lights a partner that is chosen in it in the table, and the other way round", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    const risk = `<locality-risk src="${BURY}" variance="2%"></locality-risk>`;
    await open(html(POOL(`src="${BURY}" editable`) + flow() + risk));
    await seen(page);
    await page.waitFor(
      () => globalThis.probe.drawn() === 1 && globalThis.probe.visible("locality-risk >>> table"),
    );
    await pressBar(page);
    await page.waitFor(() =>
      globalThis.probe
        .texts("locality-pool >>> table.pool tr[aria-current]")
        .join()
        .includes("Bury CCG"),
    );
    assert.ok(
      await page.evaluate(() => globalThis.probe.visible("locality-risk >>> tr[aria-current]")),
    );
    await press(page, ".about .doing button:last-child");
    await page.waitFor(
      () => globalThis.probe.all("locality-pool >>> tr[aria-current]").length === 0,
    );
    await page.evaluate(() => {
      const [select] = globalThis.probe.all("locality-pool >>> .move select");
      select.selectedIndex = 1;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.waitFor(
      () => globalThis.probe.all("locality-flow >>> .canvas > svg .place.lit").length > 1,
    );
  });

  test("leads to the body that a partner is, in a structure on the page", async () => {
    const { page, open, show } = stage();
    await page.size(1280, 900);
    const structure = JSON.parse(await file("/locality-structure/examples/plain.json"));
    const partners = [{ id: "c", name: "Northmoor Council", kind: "council", body: "council" }];
    const document = {
      ...{ ...structure, unit: "£000", partners },
      tiers: [{ id: "t", name: "Pool", means: "pooled" }],
      lines: [{ id: "l", partner: "c", tier: "t", amount: "5" }],
    };
    show("/both.json", JSON.stringify(document));
    await open(
      html(`${flow('src="/both.json"')}<locality-structure src="/both.json"></locality-structure>`),
    );
    await seen(page);
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .canvas"));
    await pressRibbon(page);
    await says(page, ".about h3", "goes from");
    assert.deepEqual(await texts(page, ".about button.link"), []);
    await enter(page);
    await page.press("Home");
    await page.press("Enter");
    await says(page, ".about button.link", "structure");
    await press(page, ".about button.link");
    await page.waitFor(
      () => globalThis.probe.text("locality-structure >>> .about h3") === "Northmoor Council",
    );
  });

  test("is in a form, and hears and tells what was chosen", async () => {
    const { page, open } = stage();
    await page.size(1280, 900);
    await open(html(`<form>${flow(`src="${BURY}" name="seen"`)}</form>`));
    await seen(page);
    const field = () =>
      page.evaluate(() => new FormData(document.querySelector("form") ?? undefined).get("seen"));
    const before = await field();
    assert.match(String(before), /^locality-flow=1/);
    await pressBar(page);
    const events = await page.waitFor(
      () => globalThis.probe.events.length > 0 && globalThis.probe.events,
    );
    assert.equal(events[0].detail.reason, "place");
    assert.equal(events[0].detail.value, await field());
    assert.notEqual(await field(), before);
    await page.evaluate(() => document.querySelector("form")?.reset());
    await page.waitFor(() => !globalThis.probe.visible("locality-flow >>> .about"));
    assert.equal(await field(), before);
  });

  test("comes from a table, shows people, and a file that is partly or wholly broken", async () => {
    const { page, open, policy } = stage();
    const table =
      "<table><caption>Pools, £000</caption><tr><th></th><th>Section 75</th><th>Aligned</th></tr>" +
      "<tr><th>Bury CCG</th><td>130,989</td><td>5</td></tr><tr><th>Bury Council</th><td>54,209</td><td>7</td></tr></table>";
    await open(html(`<locality-flow>${table}</locality-flow>`));
    await seen(page);
    assert.equal(await count(page, ".canvas .body"), 4);
    await open(html(flow(`src="${PEOPLE}"`)));
    await seen(page);
    assert.ok((await texts(page, ".canvas .body")).join().includes("people"));
    assert.equal((await texts(page, ".units")).length, 0);
    await open(html(flow('src="/locality-flow/examples/broken.json"')));
    await seen(page);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".problems")));
    assert.ok((await count(page, ".canvas .body")) > 0);
    assert.deepEqual(await trouble(page, policy), []);
    await open(html(flow('src="/nowhere.json"') + inline({ locality: 1, id: "x" })));
    await seen(page, 2);
    assert.equal((await texts(page, ".problems")).length, 2);
    assert.ok(await page.evaluate(() => globalThis.probe.visible(".fallback")));
  });

  test("shows hostile words as words", async () => {
    const { page, open, policy } = stage();
    for (const [name, words] of HOSTILE) {
      const short = words.slice(0, 60_000);
      const document = {
        ...{ locality: 1, id: "hostile", title: short, version: short, status: "illustrative" },
        ...{ source: { title: short, date: "2026-04-01" }, unit: "£000" },
        partners: [{ id: "a", name: short, kind: "council" }],
        tiers: [{ id: "t", name: short, means: "aligned", note: short }],
        lines: [
          { id: "l", partner: "a", tier: "t", amount: "1,000", service: short, label: short },
          { id: "m", partner: "a", tier: "t", amount: short, provider: short, note: short },
        ],
        flows: [{ from: short, to: `${short}!`, amount: "5", unit: "people", note: short }],
      };
      await open(html(inline(document)));
      await seen(page);
      await page.evaluate(() =>
        globalThis.probe.all("locality-flow >>> .canvas .body")[0]?.click(),
      );
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name}: ${over} px beside the screen`);
      assert.deepEqual(await trouble(page, policy), [], name);
    }
  });
});

everywhere("The flows of the demonstration page", { policies: ["strict"] }, (stage) => {
  test("are all drawn, beside everything else", async () => {
    const { page, url, policy, show } = stage();
    const index = await file("/index.html");
    const wanted = index.match(/^\s*<locality-flow/gm)?.length ?? 0;
    assert.ok(wanted >= PRESETS.length);
    show("/", index.replace("<head>", '<head><script src="/probe.js"></script>'));
    await page.open(`${url}/`);
    await seen(page, wanted);
    assert.deepEqual(await texts(page, ".problems"), []);
    assert.deepEqual(await trouble(page, policy), []);
  });
});
