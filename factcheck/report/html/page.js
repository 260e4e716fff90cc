"use strict";
// Links, anchors and the order of the page do the work; this adds filters, keys and the pairing of words and claims.
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const list = byId("list");
  const cards = all(".claim");
  const marks = all(".mark");
  const search = byId("search");
  const help = byId("help");
  const keysOn = byId("keys-on");
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  document.documentElement.classList.add("with-script");

  const marksOf = new Map();
  for (const mark of marks) {
    for (const target of mark.dataset.targets.split(" ")) {
      if (!marksOf.has(target)) marksOf.set(target, []);
      marksOf.get(target).push(mark);
    }
  }

  // What is being looked at: a card and the words that it speaks of.

  let current = null;

  function point(target) {
    for (const element of all(".current")) element.classList.remove("current");
    current = target && target.id;
    if (!target) return;
    target.classList.add("current");
    for (const mark of marksOf.get(target.id) ?? []) mark.classList.add("current");
  }

  function scroll(element) {
    element.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
  }

  const targetsOf = (mark) => mark.dataset.targets.split(" ").map(byId);
  const isBeside = () => getComputedStyle(list).overflowY === "auto";

  // The list scrolls by itself, so that the text beside it stays.
  function bringToView(card) {
    if (!isBeside()) return;
    const heading = card.closest(".group").querySelector("h3");
    const top = card.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTo({ top: list.scrollTop + top - heading.offsetHeight });
  }

  // Words that several claims speak of lead to one after the other. Below the text the link itself leads there, and the
  // browser's way back leads to the words again.
  function openCard(mark, event) {
    const cards = targetsOf(mark).filter((card) => !card.hidden);
    const card = cards[(cards.findIndex((card) => card.id === current) + 1) % cards.length];
    if (!card) return event.preventDefault();
    mark.setAttribute("href", "#" + card.id);
    point(card);
    if (!isBeside()) return;
    event.preventDefault();
    bringToView(card);
    card.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const to = byId(link.getAttribute("href").slice(1));
    if (link.matches(".mark")) {
      openCard(link, event);
    } else if (to.matches(".mark")) {
      point(link.closest(".claim, li"));
      stop = steps().indexOf(to);
      tell();
    }
  });

  // Conflicts, one after the other in the order of the page.

  let stop = -1;

  const steps = () => all("[data-step]").filter((step) => step.checkVisibility() && !step.matches(".quiet"));

  function tell() {
    const every = steps();
    const position = every[stop];
    byId("stepper").hidden = !all("[data-step]").length;
    byId("previous").disabled = byId("next").disabled = !every.length;
    const counted = every.length === 1 ? "1 conflict" : `${every.length} conflicts`;
    byId("step").textContent = position ? `Conflict ${stop + 1} of ${every.length}` : counted;
    if (position) {
      const reason = document.createElement("span");
      reason.textContent = position.dataset.step;
      byId("step").append(" ", reason);
    }
  }

  function step(by) {
    const every = steps();
    if (!every.length) return;
    stop = stop < 0 ? (by > 0 ? 0 : every.length - 1) : (stop + by + every.length) % every.length;
    const at = every[stop];
    const isMark = at.matches(".mark");
    const card = isMark ? targetsOf(at).find((target) => !target.hidden) : at.closest(".claim");
    point(card);
    if (isMark) bringToView(card);
    scroll(at);
    at.focus({ preventScroll: true });
    tell();
  }

  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));

  // Filters: by state, by words.

  const statusOf = (card) => card.classList[1];
  const wordsOf = new Map();

  function words(card) {
    if (!wordsOf.has(card)) wordsOf.set(card, `${card.textContent} ${card.dataset.tags ?? ""}`.toLowerCase());
    return wordsOf.get(card);
  }

  function filter() {
    const status = document.querySelector('[name="status"]:checked').value;
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (card) =>
      (status === "all" || statusOf(card) === status) && wanted.every((word) => words(card).includes(word));
    for (const card of cards) card.hidden = !fits(card);
    for (const group of all(".group")) {
      const held = all(".claim", group);
      if (!held.length) continue;
      const left = held.filter((card) => !card.hidden).length;
      group.hidden = !left;
      group.querySelector(".count").textContent = left === held.length ? `${left}` : `${left} of ${held.length}`;
    }
    for (const mark of marks) {
      const hidden = targetsOf(mark).every((target) => target.hidden);
      mark.classList.toggle("quiet", hidden);
      mark.tabIndex = hidden ? -1 : 0;
    }
    byId("none").hidden = !cards.length || cards.some((card) => !card.hidden);
    stop = -1;
    point(null);
    tell();
  }

  function showAll() {
    search.value = "";
    document.querySelector('[name="status"][value="all"]').checked = true;
    filter();
  }

  search.addEventListener("input", filter);
  for (const choice of all('[name="status"]')) choice.addEventListener("change", filter);

  // Keys.

  function showKeys() {
    help.showModal();
    byId("close").focus();
  }

  const keys = {
    j: () => step(1),
    n: () => step(1),
    k: () => step(-1),
    p: () => step(-1),
    "/": () => search.focus(),
    "?": showKeys,
    Escape: showAll,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
    if (event.key !== "Escape" && !keysOn.checked) return;
    if (event.target.matches('input[type="search"]')) {
      if (event.key !== "Escape") return;
      search.blur();
    }
    if (event.key === "Enter" && event.target.matches(".claim")) {
      const back = event.target.querySelector("h4 a");
      if (back) back.click();
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  byId("keys").addEventListener("click", showKeys);
  byId("close").addEventListener("click", () => help.close());
  byId("print").addEventListener("click", () => print());

  // A card named in the address is pointed at, however one came to it.

  function follow() {
    const at = byId(location.hash.slice(1));
    if (at?.matches(".claim, li")) point(at);
    else if (at?.matches(".mark") && !at.matches(".current")) point(targetsOf(at)[0]);
  }

  addEventListener("hashchange", follow);
  follow();
  tell();
})();
