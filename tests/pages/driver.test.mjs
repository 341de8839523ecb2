/** The clicks of these tests land where they should, on pages that make it hard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { everywhere } from "./stage.mjs";

const PAGE = `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>A page to click on</title>
<script src="/probe.js"></script><main></main></html>`;

/** Runs in the page before each case. */
const HELP = `
  const put = (name, rules, holder = document.querySelector("main")) => {
    const node = document.createElement(name);
    for (const [rule, value] of Object.entries(rules)) node.style.setProperty(rule, value);
    holder.append(node);
    return node;
  };
  const goal = (top, holder) => {
    const button = put("button", { position: "absolute", left: "40px", top: top + "px" }, holder);
    button.id = "goal";
    button.textContent = "The goal";
    button.onclick = () => (document.title = "met");
    return button;
  };
  put("div", { "block-size": "4000px" });`;

const CASES = {
  "what a page shows that always scrolls back": `
    goal(700);
    addEventListener("scroll", () => scrollTo(0, 0));`,
  "what lies below something that stays on top": `
    put("div", { position: "fixed", inset: "0 0 auto", "block-size": "200px", background: "#eee" });
    goal(2000);
    scrollTo(0, 1900);`,
  "what is far down": `goal(3500);`,
  "what a region hides that scrolls": `
    const region = { position: "absolute", top: "300px", inset: "300px 0 auto" };
    goal(700, put("div", { ...region, "block-size": "80px", overflow: "auto" }));`,
  "what moves at first": `
    const button = goal(300);
    let steps = 0;
    const step = () => {
      steps += 1;
      button.style.setProperty("left", steps * 10 + "px");
      if (steps < 40) requestAnimationFrame(step);
    };
    step();`,
  "what comes late": `setTimeout(() => goal(1500), 300);`,
};

everywhere("A click", { policies: ["strict"] }, (stage) => {
  for (const [name, script] of Object.entries(CASES)) {
    test(`meets ${name}`, async () => {
      const { page, open } = stage();
      await open(PAGE);
      await page.run(`${HELP}${script}`);
      await page.click("#goal");
      await page.waitFor(() => document.title === "met");
    });
  }

  test("in vain says what there was, and what the page was like", async () => {
    const { page, open } = stage();
    await open(PAGE);
    await page.run(`${HELP} goal(300).hidden = true;`);
    const { patience } = page;
    page.patience = 100;
    try {
      await assert.rejects(page.click("#goal"), /none visible of 1; .*page-\d+\.html/);
      await assert.rejects(page.click("#other"), /none visible of 0/);
    } finally {
      page.patience = patience;
    }
  });
});
