/** Widgets that show one file share its store; however often such a page is put up and taken away, nothing of it stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { seen } from "./flow-stage.mjs";
import { BURY, drawn, everywhere, heap, html } from "./stage.mjs";

const MOUNTS = Number(process.env.LOCALITY_MOUNTS ?? 1_000);
const TAGS = ["locality-pool", "locality-flow", "locality-risk"];

/**
 * Puts all of them up so often, waits until each has drawn, and takes them away again.
 *
 * @param {import("./stage.mjs").Page} page @param {number} times
 */
function mount(page, times) {
  return page.evaluate(
    async (tags, count) => {
      const place = document.createElement("div");
      document.body.append(place);
      for (let turn = 0; turn < count; turn += 1) {
        for (const tag of tags) {
          const made = document.createElement(tag);
          made.setAttribute("src", "/bury.json");
          place.append(made);
        }
        // Some are taken away before they have drawn.
        while (turn % 10 !== 0) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          const all = Array.from(place.children);
          if (all.every(({ shadowRoot }) => shadowRoot?.querySelector(".widget"))) break;
        }
        place.replaceChildren();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      place.remove();
    },
    TAGS,
    times,
  );
}

everywhere("A linked page", { browsers: ["chromium"], policies: ["strict"] }, (stage) => {
  test(`holds no more after ${MOUNTS} mounts than after half of them`, async () => {
    const { page, open, show } = stage();
    show("/bury.json", BURY);
    await open(html(TAGS.map((tag) => `<${tag} src="/bury.json"></${tag}>`).join("")));
    await drawn(page);
    await seen(page);
    await mount(page, MOUNTS / 2);
    const half = await heap(page);
    await mount(page, MOUNTS / 2);
    const whole = await heap(page);
    // Three widgets have some thousand nodes; one of hundreds that was kept alive would show.
    assert.ok(whole.nodes - half.nodes < 300, `${whole.nodes - half.nodes} nodes more`);
    assert.ok(whole.listeners - half.listeners < 30, `${whole.listeners - half.listeners} more`);
    assert.ok(whole.bytes - half.bytes < 2 ** 20, `${whole.bytes - half.bytes} bytes more`);
  });
});
