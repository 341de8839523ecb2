/**
 * The link in the page's address. Every element on the page is asked whether it is theirs; only when
 * nobody's it is does one of them, the first, say so.
 *
 * @typedef {{ applied: boolean, complaint: string }} Answer
 * @typedef {{ follow: (fragment: string) => Answer, complain: (sentence: string) => void }} Follower
 */

/** @type {Map<Follower, Answer | null>} */
const followers = new Map();

/** @param {Follower} follower */
function ask(follower) {
  const fragment = location.hash.slice(1);
  followers.set(
    follower,
    fragment === "" ? { applied: false, complaint: "" } : follower.follow(fragment),
  );
}

function settle() {
  let applied = false;
  for (const answer of followers.values()) {
    if (answer === null) return;
    applied ||= answer.applied;
  }
  let said = applied;
  for (const [follower, answer] of followers) {
    const complaint = answer?.complaint ?? "";
    follower.complain(said ? "" : complaint);
    said ||= complaint !== "";
  }
}

function followAll() {
  for (const follower of Array.from(followers.keys())) {
    if (followers.get(follower) !== null) ask(follower);
  }
  settle();
}

/** An element that may answer later: the others wait for it. @param {Follower} follower */
export function expect(follower) {
  if (followers.size === 0) addEventListener("hashchange", followAll);
  followers.set(follower, null);
}

/** The element has its document now. @param {Follower} follower */
export function ready(follower) {
  if (!followers.has(follower)) return;
  ask(follower);
  settle();
}

/** The element has gone, or has nothing to follow a link with. @param {Follower} follower */
export function forget(follower) {
  if (!followers.delete(follower)) return;
  if (followers.size === 0) removeEventListener("hashchange", followAll);
  else settle();
}
