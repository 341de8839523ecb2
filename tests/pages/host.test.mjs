/** The widget as a guest: in forms, beside others, on hostile pages, coming and going. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawn, everywhere, heap, html, pool, says, trouble, values } from "./stage.mjs";

const CELLS = "table.pool input.amount";
const FILE = "/presets/bury-2016.json";

/** @param {import("./stage.mjs").Page} page @param {string} [which] */
async function move(page, which = "locality-pool") {
  await page.fill(`${which} >>> .move input[type=text]`, "£5m");
  await page.click(`${which} >>> .move button[type=submit]`);
  await page.waitFor((at) => globalThis.probe.texts(`${at} >>> .changes li`).length > 0, which);
}

everywhere("A host page", { policies: ["strict"] }, (stage) => {
  test("sends, resets and disables the widget with its form", async () => {
    const { page, open } = stage();
    await open(html(`<form id="f">${pool('editable name="choice"')}<input type="reset"></form>`));
    await drawn(page);
    const field = () =>
      page.evaluate(() => new FormData(document.querySelector("form") ?? undefined).get("choice"));
    const before = await field();
    await move(page);
    const after = await page.waitFor((old) => {
      const now = new FormData(document.querySelector("form") ?? undefined).get("choice");
      return now !== old && now;
    }, before);
    assert.match(String(after), /^locality=1/);
    assert.equal(await page.evaluate(() => document.querySelector("locality-pool")?.value), after);

    await page.evaluate(() => document.querySelector("form")?.reset());
    await page.waitFor(() => globalThis.probe.texts("locality-pool >>> .changes li").length === 0);
    assert.equal(await field(), before);

    await page.evaluate(() =>
      document.querySelector("locality-pool")?.setAttribute("disabled", ""),
    );
    await page.waitFor(() => !globalThis.probe.visible("locality-pool >>> .move"));
    assert.equal(await field(), null);
    await page.evaluate(() => document.querySelector("locality-pool")?.removeAttribute("disabled"));
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .move"));

    // What the browser gives back after going back in history.
    await page.evaluate(
      (state) => document.querySelector("locality-pool")?.formStateRestoreCallback(state),
      after,
    );
    await says(page, ".changes li", "£5,000,000");
  });

  test("hears what changed and what went wrong", async () => {
    const { page, open } = stage();
    await open(html(pool("editable") + pool("", "{ broken")));
    await drawn(page, 2);
    await move(page);
    const events = await page.waitFor(
      () => globalThis.probe.events.length > 1 && globalThis.probe.events,
    );
    const error = events.find((/** @type {any} */ each) => each.type === "locality-error");
    assert.ok(error.detail.problems[0].sentence.length > 10);
    const change = events.find((/** @type {any} */ each) => each.type === "locality-change");
    assert.equal(change.detail.reason, "move");
    assert.match(change.detail.value, /^locality=1/);
    assert.equal(change.detail.changes.length, 1);
  });

  test("keeps its own table where a file is broken, missing or elsewhere; the others go on", async () => {
    const { page, open, policy } = stage();
    const fallback = "<table class=fallback><tr><td>12,400</td></tr></table>";
    await open(
      html(
        `<div id="a"><locality-pool src="/locality-pool/examples/broken.json">${fallback}</locality-pool></div>` +
          `<div id="b"><locality-pool src="/no-such-file.json">${fallback}</locality-pool></div>` +
          `<div id="c"><locality-pool src="https://example.org/x.json">${fallback}</locality-pool></div>` +
          `<div id="d"><locality-pool></locality-pool></div>` +
          `<div id="e"><locality-pool src="${FILE}" editable></locality-pool></div>`,
      ),
    );
    await drawn(page, 5);
    for (const place of ["#a", "#b", "#c"]) {
      assert.ok(await page.evaluate((at) => globalThis.probe.visible(`${at} .fallback`), place));
      assert.ok(
        await page.evaluate(
          (at) => globalThis.probe.visible(`${at} locality-pool >>> .problems`),
          place,
        ),
      );
    }
    const broken = await page.evaluate(() =>
      globalThis.probe.text("#a locality-pool >>> .problems"),
    );
    assert.match(broken, /line 6/i);
    assert.ok(
      await page.evaluate(() => globalThis.probe.visible("#e locality-pool >>> table.pool")),
    );
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("shares one history between widgets on the same file", async () => {
    const { page, open } = stage();
    await open(
      html(
        `<locality-pool id="one" src="${FILE}" editable></locality-pool>` +
          `<locality-pool id="two" src="${FILE}" editable></locality-pool>` +
          pool('editable id="three"'),
      ),
    );
    await drawn(page, 3);
    await move(page, "#one");
    await page.waitFor(() => globalThis.probe.texts("#two >>> .changes li").length === 1);
    assert.equal(
      await page.evaluate(() => globalThis.probe.texts("#three >>> .changes li").length),
      0,
    );
  });

  test("may have setters on every object, a patched map, two copies and no clipboard", async () => {
    const { page, open } = stage();
    const spoil = `(() => {
      const names = ["text", "pence", "sentence", "id", "name", "code", "at", "node", "draw", "line",
        "tier", "partner", "kind", "width", "colour", "changes", "store", "core", "page", "view", "unit", "key"];
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set() {} });
      }
      Array.prototype.map = function () { return []; };
      Array.prototype.extra = () => "enumerable";
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    })();`;
    const head = '<script src="/spoil.js"></script><script src="/pkg/locality.js" defer></script>';
    stage().show("/spoil.js", spoil);
    await open(html(pool("editable"), head));
    await drawn(page);
    assert.equal((await values(page, CELLS))[0], "130,989");
    await move(page);
    assert.deepEqual((await values(page, CELLS)).slice(0, 2), ["125,989", "123,956"]);
    await page.click("locality-pool >>> .foot .copy button");
    await page.waitFor(() => globalThis.probe.visible("locality-pool >>> .foot textarea"));
    assert.deepEqual(await page.evaluate(() => globalThis.probe.errors), []);
  });

  test("is not spoilt by, and does not spoil, the page's own style", async () => {
    const { page, open } = stage();
    const head = '<link rel="stylesheet" href="/site.css">';
    await open(html(`<button id="own">Own</button>${pool("editable")}`, head));
    await drawn(page);
    const [own, ours, title, cell] = await page.evaluate(() => {
      const style = (/** @type {string} */ path, /** @type {string} */ name) =>
        getComputedStyle(globalThis.probe.all(path)[0]).getPropertyValue(name);
      return [
        style("#own", "text-transform"),
        style("locality-pool >>> button", "text-transform"),
        style("locality-pool >>> h2", "font-style"),
        style("locality-pool >>> td", "border-left-width"),
      ];
    });
    assert.deepEqual([own, ours, title, cell], ["uppercase", "none", "normal", "0px"]);
  });

  test("may put a widget in, move it and change its file at any time", async () => {
    const { page, open } = stage();
    await open(html(`<div id="here"></div><div id="there"></div>`));
    await page.evaluate((file) => {
      const made = document.createElement("locality-pool");
      made.setAttribute("editable", "");
      made.setAttribute("src", file);
      document.querySelector("#here")?.append(made);
    }, FILE);
    await drawn(page);
    await move(page);
    await page.evaluate(() => {
      const [made] = globalThis.probe.all("locality-pool");
      document.querySelector("#there")?.append(made);
    });
    await says(page, ".changes li", "£5,000,000");
    await page.evaluate(() => globalThis.probe.all("locality-pool")[0].setAttribute("unit", "£"));
    await says(page, "tfoot td:last-child .after", "403,920,000");
    await page.evaluate(() =>
      globalThis.probe
        .all("locality-pool")[0]
        .setAttribute("src", "/locality-pool/examples/plain.json"),
    );
    await says(page, "h2", "Northmoor");
    assert.equal(
      await page.evaluate(() => globalThis.probe.texts("locality-pool >>> .changes li").length),
      0,
    );
  });

  test("gets everything back after 1,000 mounts and removals", async () => {
    const { page, open } = stage();
    await open(html(pool()));
    await drawn(page);
    const kept = await heap(page);
    const { before, after, opened } = await page.evaluate(
      async (rows) => {
        const { probe } = globalThis;
        const core = await globalThis[Symbol.for("locality.engine.pooling/0.1.0")]();
        let documents = 0;
        const open = core.open;
        core.open = (/** @type {any[]} */ ...args) => {
          const doc = open(...args);
          const close = doc.close;
          documents += 1;
          doc.close = () => {
            documents -= 1;
            close();
          };
          return doc;
        };
        const place = document.createElement("div");
        document.body.append(place);
        const count = () => ({
          listeners: probe.listeners,
          nodes: document.querySelectorAll("*").length,
        });
        const before = count();
        let opened = 0;
        for (let round = 0; round < 100; round += 1) {
          for (let each = 0; each < 10; each += 1) {
            const made = document.createElement("locality-pool");
            made.setAttribute("editable", "");
            const table = document.createElement("table");
            table.createCaption().textContent = "£000";
            for (const row of rows) {
              const line = table.insertRow();
              for (const cell of row) line.insertCell().textContent = cell;
            }
            made.append(table);
            place.append(made);
          }
          // Some are taken away before they have drawn.
          if (round % 10 !== 0)
            while (place.querySelectorAll("locality-pool").length > 0) {
              await new Promise((resolve) => setTimeout(resolve, 0));
              const last = place.lastElementChild;
              if (last?.shadowRoot?.querySelector(".widget")) break;
            }
          opened = Math.max(opened, documents);
          place.replaceChildren();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        place.remove();
        core.open = open;
        return { before, after: { ...count(), documents }, opened };
      },
      [
        ["Partner", "Pooled"],
        ["Council", "1,000"],
        ["Board", "2,000"],
      ],
    );
    assert.ok(opened >= 10, `the widgets were really drawn (${opened} documents open)`);
    assert.deepEqual(after, { ...before, nodes: before.nodes - 1, documents: 0 });
    const left = await heap(page);
    // A widget has some 300 nodes and 30 listeners; one of a thousand kept alive would show.
    assert.ok(left.nodes - kept.nodes < 200, `${left.nodes - kept.nodes} nodes are still held`);
    assert.ok(left.listeners - kept.listeners < 20, `${left.listeners - kept.listeners} listeners`);
  });
});

everywhere("The demonstration page", {}, (stage) => {
  test("draws every widget, asks nobody else, and leaves no global behind", async () => {
    const { page, url, policy } = stage();
    const index = await readFile(new URL("../../www/index.html", import.meta.url), "utf8");
    const wanted = index.match(/^\s*<locality-pool/gm)?.length ?? 0;
    assert.ok(wanted >= 10);
    stage().show("/", index.replace("<head>", '<head><script src="/probe.js"></script>'));
    await page.open(`${url}/`);
    await drawn(page, wanted);
    const failed = await page.evaluate(() => {
      const sections = [];
      for (const element of globalThis.probe.all("locality-pool")) {
        if (!element.shadowRoot.querySelector("table.pool"))
          sections.push(element.closest("section").getAttribute("aria-labelledby"));
      }
      return sections;
    });
    assert.deepEqual(failed, ["broken"]);
    assert.equal(
      await page.evaluate(() =>
        globalThis.probe.text("#oldham-2019-20 ~ locality-pool >>> .units input:checked + span"),
      ),
      "£m",
    );
    assert.deepEqual(await trouble(page, policy), []);
  });
});
