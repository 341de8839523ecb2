import { onPage } from "./page.js";

/**
 * The link in the page's address. Every element on the page is asked whether it is theirs; only when
 * nobody's it is does one of them, the first, say so.
 *
 * @typedef {{ applied: boolean, complaint: string }} Answer
 * @typedef {{ follow: (fragment: string) => Answer, complain: (sentence: string) => void }} Follower
 */

class Fragment {
  /** @type {Map<Follower, Answer | null>} */ #followers = new Map();
  #changed = () => this.#followAll();

  /** An element that may answer later: the others wait for it. @param {Follower} follower */
  expect(follower) {
    if (this.#followers.size === 0) addEventListener("hashchange", this.#changed);
    this.#followers.set(follower, null);
  }

  /** The element has its document now. @param {Follower} follower */
  ready(follower) {
    if (!this.#followers.has(follower)) return;
    this.#ask(follower);
    this.#settle();
  }

  /** The element has gone, or has nothing to follow a link with. @param {Follower} follower */
  forget(follower) {
    if (!this.#followers.delete(follower)) return;
    if (this.#followers.size === 0) removeEventListener("hashchange", this.#changed);
    else this.#settle();
  }

  /** @param {Follower} follower */
  #ask(follower) {
    const fragment = location.hash.slice(1);
    this.#followers.set(
      follower,
      fragment === "" ? { applied: false, complaint: "" } : follower.follow(fragment),
    );
  }

  #settle() {
    let applied = false;
    for (const answer of this.#followers.values()) {
      if (answer === null) return;
      applied ||= answer.applied;
    }
    let said = applied;
    for (const [follower, answer] of this.#followers) {
      const complaint = answer?.complaint ?? "";
      follower.complain(said ? "" : complaint);
      said ||= complaint !== "";
    }
  }

  #followAll() {
    for (const [follower, answer] of Array.from(this.#followers)) {
      if (answer !== null) this.#ask(follower);
    }
    this.#settle();
  }
}

/** The one of this page, as its elements may come from several scripts. */
export const fragment = onPage("fragment", () => new Fragment());
