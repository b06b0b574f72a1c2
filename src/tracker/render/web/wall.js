"use strict";
(() => {
  const { day, old } = document.body.dataset;
  const said = document.getElementById("cu");
  const format = (locale, options) => new Intl.DateTimeFormat(locale, { timeZone: "Asia/Ho_Chi_Minh", ...options });
  const iso = format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
  const people = format("en-GB", { year: "numeric", month: "2-digit", day: "2-digit" });
  // The file is written anew on every day: one of another day means that nobody writes it any more.
  const look = () => {
    const now = new Date();
    const isOld = day !== "" && iso.format(now) !== day;
    document.body.classList.toggle("old", isOld);
    said.hidden = !isOld;
    if (isOld) said.textContent = old.replace("{today}", people.format(now));
  };
  look();
  setInterval(look, 10000);
})();
