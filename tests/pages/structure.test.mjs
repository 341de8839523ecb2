/** What a reader does with a structure, in every browser, with WebAssembly and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere, html, trouble } from "./stage.mjs";
import {
  BURY_2021,
  PRESETS,
  catchDownload,
  count,
  enter,
  file,
  focused,
  inline,
  inside,
  outlines,
  press,
  says,
  seen,
  structure,
  texts,
} from "./structure-stage.mjs";

const NEAR = /^button /;

everywhere("A structure", {}, (stage) => {
  test("is drawn from every preset, and asks nobody else", async () => {
    const { page, open, policy } = stage();
    await page.size(1280, 900);
    for (const preset of PRESETS) {
      await open(html(structure(`src="${preset}"`)));
      await seen(page);
      const { bodies } = JSON.parse(await file(preset));
      const drawn = await page.evaluate(() => {
        const { all } = globalThis.probe;
        return {
          boxes: all("locality-structure >>> .canvas > svg :is(.box, .group)").length,
          listed: all("locality-structure >>> .canvas .body").length,
          routes: all("locality-structure >>> .canvas > svg .route").length,
          stops: all("locality-structure >>> .bodies button[tabindex='0']").length,
          key: all("locality-structure >>> .key li").length,
        };
      });
      assert.equal(drawn.boxes, drawn.listed, preset);
      assert.ok(drawn.boxes > 10 && drawn.boxes <= bodies.length, `${preset}: ${drawn.boxes}`);
      assert.ok(drawn.routes > 10, `${preset}: ${drawn.routes} routes`);
      assert.ok(drawn.key > 5);
      assert.equal(drawn.stops, 1);
      assert.deepEqual(await trouble(page, policy), []);
    }
  });

  test("is walked along every relation with the keyboard", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    await enter(page);
    await page.press("Home");
    const wanted = await page.evaluate(() => {
      const buttons = globalThis.probe.all("locality-structure >>> .bodies [data-relation]");
      return [...buttons].map((button) => button.textContent);
    });
    const steps = await count(page, ".bodies button:not([hidden])");
    /** @type {string[]} */
    const walked = [];
    for (let step = 0; step < steps; step += 1) {
      const at = await page.evaluate(() => {
        const { all } = globalThis.probe;
        const button = all("locality-structure")[0].shadowRoot.activeElement;
        const relation = button?.dataset.relation;
        return {
          words: button?.textContent,
          relation,
          other: button?.dataset.other,
          lit: all("locality-structure >>> .canvas > svg .route.lit").length,
          said: globalThis.probe.text("locality-structure >>> .caption"),
        };
      });
      if (at.relation !== undefined) {
        walked.push(at.words);
        // What was before is named, and cannot be drawn.
        assert.equal(at.lit, at.other === undefined ? 0 : 1, at.words);
        assert.ok(at.said?.length > 10, at.words);
      }
      await page.press("ArrowDown");
    }
    assert.deepEqual(walked, wanted);
    // Along each of them, to the body at its other end, and back.
    const lost = await page.evaluate(() => {
      const { all } = globalThis.probe;
      const root = all("locality-structure")[0].shadowRoot;
      const found = [];
      for (const button of all("locality-structure >>> .bodies [data-relation]")) {
        button.focus();
        const key = (/** @type {string} */ name) =>
          root.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
          );
        key("ArrowRight");
        const there = root.activeElement.dataset.body;
        key("ArrowLeft");
        const back = root.activeElement.dataset.body;
        const { body, other = body } = button.dataset;
        if (there !== other || back !== body) {
          found.push(`${button.textContent}: ${there}, ${back}`);
        }
      }
      return found;
    });
    assert.deepEqual(lost, []);
  });

  test("says of a body what it is, and who answers for it", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    await page.fill(inside(".search input"), "Place Based Lead");
    await says(page, ".found", "Place Based Lead");
    await press(page, ".found button");
    await says(page, ".about h3", "Place Based Lead");
    assert.match(await focused(page), /^button Place Based Lead/);
    await page.press("Enter");
    await page.waitFor(() => globalThis.probe.focused().startsWith("h3"));
    assert.ok((await texts(page, ".about .says li")).length > 0);
    assert.equal((await texts(page, ".about .note")).length, 0);
    await press(page, ".about .doing button");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .about .note"));
    assert.ok(((await texts(page, ".about .note > p"))[0] ?? "").length > 20);
    assert.ok((await texts(page, ".about .note li")).length > 0);
    // One of its relations leads on.
    await press(page, ".about .says button");
    await page.waitFor(
      () => globalThis.probe.text("locality-structure >>> .about h3") !== "Place Based Lead",
    );
    await press(page, ".about .doing button:last-child");
    await page.waitFor(() => !globalThis.probe.visible("locality-structure >>> .about"));
    assert.match(await focused(page), NEAR);
  });

  test("steps from date to date without moving what stays", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    const dates = await texts(page, ".row button");
    assert.ok(dates.length > 2);
    await press(page, ".row button");
    await page.waitFor(
      (first) => globalThis.probe.text("locality-structure >>> .row [aria-pressed=true]") === first,
      dates[0],
    );
    const before = await outlines(page);
    await page.press("ArrowRight");
    await page.waitFor(
      (next) => globalThis.probe.text("locality-structure >>> .row [aria-pressed=true]") === next,
      dates[1],
    );
    assert.equal(await focused(page), `button ${dates[1]}`);
    const after = await outlines(page);
    const stayed = Object.keys(before).filter((name) => name in after);
    assert.ok(stayed.length > 5);
    for (const name of stayed) assert.equal(after[name], before[name], name);
    // What has gone leaves the page when it has faded, or at once where nothing moves.
    await page.waitFor(
      () => globalThis.probe.all("locality-structure >>> .canvas > svg .going").length === 0,
    );
  });

  test("compares two dates in words and shapes", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    await press(page, ".dates > button");
    await page.waitFor(() => globalThis.probe.text("locality-structure >>> .sentence"));
    assert.ok((await count(page, ".canvas > svg :is(.new, .gone, .changed)")) > 0);
    assert.ok((await count(page, ".canvas > svg .mark")) > 0);
    await press(page, ".dates > button");
    await page.waitFor(() => !globalThis.probe.text("locality-structure >>> .sentence"));
    assert.equal(await count(page, ".canvas > svg .mark"), 0);
  });

  test("closes and opens what is inside a body", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    const before = await count(page, ".canvas .body");
    const toggle = ".bodies .toggle[aria-expanded=true]";
    await page.evaluate((at) => globalThis.probe.all(at)[0].focus(), inside(toggle));
    const name = await focused(page);
    await page.press("Enter");
    await page.waitFor(
      (was) => globalThis.probe.all("locality-structure >>> .canvas .body").length < was,
      before,
    );
    assert.equal(await focused(page), name);
    await page.press("Enter");
    await page.waitFor(
      (was) => globalThis.probe.all("locality-structure >>> .canvas .body").length === was,
      before,
    );
  });

  test("leaves families of relation off, and has a list and a table", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    const routes = await count(page, ".canvas > svg .route");
    await press(page, ".families input");
    await page.waitFor(
      (was) => globalThis.probe.all("locality-structure >>> .canvas .items .route").length < was,
      routes,
    );
    await press(page, ".families input");
    await press(page, "[role=tab]:nth-child(2)");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .bodies .facts"));
    assert.ok((await texts(page, ".bodies .says button")).length >= routes);
    await press(page, "[role=tab]:nth-child(3)");
    await page.waitFor(() => globalThis.probe.visible("locality-structure >>> table.plain"));
    assert.ok((await texts(page, ".stage tbody tr")).length >= routes);
    for (const [view, path] of [
      ["list", ".bodies .says button"],
      ["table", ".stage tbody tr"],
    ]) {
      await open(html(structure(`src="${BURY_2021}" view="${view}"`)));
      await seen(page);
      assert.ok((await texts(page, path)).length >= routes, view);
    }
  });

  test("carries the reader's choices in a link, and refuses a foreign or a damaged one", async () => {
    const { page, open } = stage();
    await open(html(structure()));
    await seen(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: async (/** @type {string} */ words) => void (document.title = words) },
      });
    });
    await press(page, ".row button");
    await press(page, ".families input");
    await page.waitFor(
      () => !globalThis.probe.all("locality-structure >>> .families input")[0].checked,
    );
    await press(page, ".foot .copy button");
    await page.waitFor(() => document.title.includes("#"));
    const { hash } = new URL(await page.evaluate(() => document.title));
    await open(html(structure()), hash);
    await seen(page);
    await page.waitFor(
      () => globalThis.probe.all("locality-structure >>> .row button")[0].ariaPressed !== "false",
    );
    assert.equal(
      await page.evaluate(
        () => globalThis.probe.all("locality-structure >>> .families input")[0].checked,
      ),
      false,
    );
    for (const bad of [
      hash.replace("bury", "elsewhere"),
      hash.replace(/at=\d+/, "at=999"),
      hash.slice(0, 22),
    ]) {
      await open(html(structure()), bad);
      await seen(page);
      await page.waitFor(() => globalThis.probe.visible("locality-structure >>> .link-note"), bad);
      assert.equal(await page.evaluate(() => globalThis.probe.tripped), 0);
    }
  });

  test("is taken away as SVG, which XML and HTML read alike, and as PNG", async () => {
    const { page, open, show, url } = stage();
    await open(html(structure()));
    await seen(page);
    await catchDownload(page);
    await press(page, ".foot .doing > button:nth-of-type(1)");
    const svg = await page.waitFor(() => globalThis.probe.caught.blob?.text());
    assert.match(await page.evaluate(() => globalThis.probe.caught.name), /^bury.*\.svg$/);
    assert.doesNotMatch(svg, /(href|src)=|url\(|<style|<script/);
    await page.evaluate(() => {
      globalThis.probe.caught.blob = undefined;
    });
    await press(page, ".foot .doing > button:nth-of-type(2)");
    const image = await page.waitFor(async () => {
      const { blob } = globalThis.probe.caught;
      if (blob === undefined) return null;
      const bitmap = await createImageBitmap(blob);
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      const colours = new Set(
        new Uint32Array(pen?.getImageData(0, 0, width, height).data.buffer ?? []),
      );
      const [, , across] = globalThis.probe
        .all("locality-structure >>> .canvas > svg")[0]
        .getAttribute("viewBox")
        .split(" ");
      return { type: blob.type, ratio: width / Number(across), colours: colours.size };
    });
    assert.equal(image.type, "image/png");
    assert.ok(image.ratio > 1 && image.ratio <= 2, String(image.ratio));
    assert.ok(image.colours > 10, `${image.colours} colours`);

    const tree = () => {
      const walk = (/** @type {Element} */ node) => [
        node.localName,
        node.namespaceURI,
        [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].map((child) =>
          child.nodeType === Node.ELEMENT_NODE ? walk(child) : child.nodeValue,
        ),
      ];
      const root = document.querySelector("svg") ?? document.documentElement;
      return JSON.stringify(walk(root));
    };
    show("/taken.svg", svg);
    show("/taken.html", `<!doctype html><body>${svg}</body>`);
    await page.open(`${url}/taken.svg`);
    const asXml = await page.evaluate(tree);
    await page.open(`${url}/taken.html`);
    assert.equal(await page.evaluate(tree), asXml);
    assert.match(asXml, /"title"/);
    assert.match(asXml, /"desc"/);
  });
});

everywhere("A structure on any page", { policies: ["strict"] }, (stage) => {
  test("comes from a list, from a CSV, and from a file that is partly broken", async () => {
    const { page, open, policy } = stage();
    const list = "<ul><li>Council<ul><li>Adults<ul><li>Teams</ul><li>Place</ul></ul>";
    await open(html(`<locality-structure>${list}</locality-structure>`));
    await seen(page);
    assert.equal(await count(page, ".canvas .body"), 4);
    assert.ok((await count(page, ".canvas > svg .route")) >= 3);
    await open(html(structure('src="/locality-structure/examples/northmoor.csv"')));
    await seen(page);
    assert.ok((await texts(page, ".canvas .body")).join().includes("Health and Care Board"));
    await open(html(structure('src="/locality-structure/examples/broken.json"')));
    await seen(page);
    assert.ok(await page.evaluate((at) => globalThis.probe.visible(at), inside(".problems")));
    assert.ok((await count(page, ".canvas .body")) > 0);
    assert.deepEqual(await trouble(page, policy), []);
  });

  test("is in a form, and hears and tells what was chosen", async () => {
    const { page, open } = stage();
    await open(html(`<form>${structure(`src="${BURY_2021}" name="seen"`)}</form>`));
    await seen(page);
    const field = () =>
      page.evaluate(() => new FormData(document.querySelector("form") ?? undefined).get("seen"));
    const before = await field();
    assert.match(String(before), /^locality-structure=1/);
    await press(page, ".row button");
    const events = await page.waitFor(
      () => globalThis.probe.events.length > 0 && globalThis.probe.events,
    );
    assert.equal(events[0].detail.reason, "date");
    assert.equal(events[0].detail.value, await field());
    assert.notEqual(await field(), before);
    await page.evaluate(() => document.querySelector("form")?.reset());
    await page.waitFor(
      (was) => new FormData(document.querySelector("form") ?? undefined).get("seen") === was,
      before,
    );
  });

  test("may meet setters on every object, and goes without leaving anything behind", async () => {
    const { page, open, show, policy } = stage();
    const spoil = `(() => {
      const names = ["text", "id", "name", "kind", "body", "relation", "style", "lines", "items", "order",
        "x", "y", "width", "height", "node", "draw", "view", "words", "open", "focus", "at", "label"];
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set() {} });
      }
      Array.prototype.map = function () { return []; };
      Array.prototype.extra = () => "enumerable";
    })();`;
    show("/spoil.js", spoil);
    const head = '<script src="/spoil.js"></script>';
    await open(html(structure(), head));
    await seen(page);
    assert.ok((await count(page, ".canvas > svg .box")) > 10);
    await press(page, ".row button");
    await says(page, ".row [aria-pressed=true]", "2021");
    assert.deepEqual(await page.evaluate(() => globalThis.probe.errors), []);

    await open(html(structure()));
    await seen(page);
    const { before, after } = await page.evaluate(async () => {
      const place = document.createElement("div");
      document.body.append(place);
      const before = globalThis.probe.listeners;
      for (let round = 0; round < 100; round += 1) {
        const made = document.createElement("locality-structure");
        made.setAttribute("src", "/locality-structure/examples/plain.json");
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

  test("says of itself that it holds no structure, and leaves what the author wrote", async () => {
    const { page, open } = stage();
    await open(
      html(inline({ locality: 1, id: "x", title: "Nothing" }) + structure('src="/none.json"')),
    );
    await seen(page, 2);
    assert.equal((await texts(page, ".problems")).length, 2);
    assert.ok(await page.evaluate(() => globalThis.probe.visible(".fallback")));
  });
});

everywhere("The structures of the demonstration page", { policies: ["strict"] }, (stage) => {
  test("are all drawn, beside everything else", async () => {
    const { page, url, policy, show } = stage();
    const index = await file("/index.html");
    const wanted = index.match(/^\s*<locality-structure/gm)?.length ?? 0;
    assert.ok(wanted >= PRESETS.length);
    for (const preset of PRESETS) assert.ok(index.includes(preset.slice(1)), preset);
    show("/", index.replace("<head>", '<head><script src="/probe.js"></script>'));
    await page.open(`${url}/`);
    await seen(page, wanted);
    assert.deepEqual(await texts(page, ".problems"), []);
    assert.deepEqual(await trouble(page, policy), []);
  });
});
