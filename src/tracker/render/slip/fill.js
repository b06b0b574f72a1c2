"use strict";
(() => {
  const seal = document.getElementById("seal");
  const status = document.getElementById("said");
  const reviewed = document.getElementById("reviewed");
  const cards = [...document.querySelectorAll("article.task")];
  const inputs = (card) => [...card.querySelectorAll("[data-field]")];
  let unsaved = false;

  const valueOf = (input) => input.value.normalize("NFC").trim();
  const heading = (input) => input.closest(".field").querySelector("label").textContent;

  // A day as people type it, or null: d/m/yyyy, d.m.yyyy, d-m-yyyy, yyyy-mm-dd.
  const dayOf = (text) => {
    let found = /^(\d{1,2})([\/.-])(\d{1,2})\2(\d{4})$/.exec(text);
    let parts = found && [found[4], found[3], found[1]];
    if (!parts) {
      found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
      parts = found && found.slice(1);
    }
    if (!parts) return null;
    const [year, month, day] = parts.map(Number);
    const made = new Date(year, month - 1, day);
    return made.getFullYear() === year && made.getMonth() === month - 1 && made.getDate() === day ? made : null;
  };

  // What is wrong with the answer to one task: the inputs that are to be looked at, each with the reason.
  const wrongIn = (card) => {
    const by = Object.fromEntries(inputs(card).map((input) => [input.dataset.field, input]));
    const said = (key) => (by[key] ? valueOf(by[key]) : "");
    const wrong = [];
    for (const input of inputs(card)) {
      const text = valueOf(input);
      if (!input.dataset.day || !text) continue;
      const day = dayOf(text);
      if (!day) wrong.push([input, `«${text}» không phải một ngày. Gõ ngày/tháng/năm, ví dụ 17/11/2026`]);
      else if (day > new Date()) wrong.push([input, `ngày ${text} chưa đến`]);
    }
    for (const [number, day] of [["document", "issued"], ["paper", "paper-day"]]) {
      if (said(number) && !said(day)) wrong.push([by[day], `thiếu «${heading(by[day])}»`]);
      if (!said(number) && said(day)) wrong.push([by[number], `thiếu «${heading(by[number])}»`]);
    }
    const state = said("state");
    if (!state && said("document")) wrong.push([by.state, "chưa chọn «Tình hình»"]);
    if (state === "Đã thực hiện" && card.dataset.written && !said("document")) {
      wrong.push([by.document, "nhiệm vụ này phải báo cáo bằng văn bản: ghi số và ngày báo cáo"]);
    }
    const trouble = said("trouble");
    if (!trouble && (said("words") || said("paper"))) wrong.push([by.trouble, `chưa chọn «${heading(by.trouble)}»`]);
    if (trouble && by.words && !said("words")) wrong.push([by.words, "chưa ghi lý do hoặc nội dung vướng mắc"]);
    if (trouble === "Lý do chậm" && !said("paper")) wrong.push([by.paper, "lý do chậm phải có số và ngày văn bản"]);
    return wrong;
  };

  const isFilled = (card) => inputs(card).some((input) => valueOf(input));

  // Show one card as it stands; what is wrong is told only where `tells`, not while somebody is still typing.
  const show = (card, tells) => {
    const wrong = tells ? wrongIn(card) : [];
    for (const input of inputs(card)) input.removeAttribute("aria-invalid");
    for (const [input] of wrong) {
      input.setAttribute("aria-invalid", "true");
      const folded = input.closest("details");
      if (folded) folded.open = true;
    }
    const line = card.querySelector(".wrong");
    line.hidden = wrong.length === 0;
    line.textContent = wrong.map(([, reason]) => reason).join("; ");
    card.classList.toggle("bad", wrong.length > 0);
    card.classList.toggle("filled", wrong.length === 0 && isFilled(card));
    return wrong;
  };

  const count = () => cards.filter(isFilled).length;
  const tell = (text, isWrong) => {
    status.textContent = text;
    status.classList.toggle("wrong", Boolean(isWrong));
  };
  const progress = () => tell(`Đã điền ${count()}/${cards.length} nhiệm vụ${unsaved ? ", chưa lưu" : ""}.`);

  const answers = () => ({
    format: seal.dataset.format,
    seal: seal.value,
    reviewed: reviewed && reviewed.checked ? reviewed.value : "",
    rows: cards.filter(isFilled).map((card) => ({
      task: card.dataset.task,
      ...Object.fromEntries(inputs(card).filter(valueOf).map((input) => [input.dataset.field, valueOf(input)])),
    })),
  });

  const save = () => {
    const wrong = cards.flatMap((card) => show(card, isFilled(card)));
    if (wrong.length) {
      tell(`Còn ${wrong.length} chỗ phải sửa (ô viền đỏ), chưa lưu tệp.`, true);
      wrong[0][0].focus();
      return;
    }
    if (!count() && !(reviewed && reviewed.checked)) {
      tell("Chưa điền gì nên không có tệp để lưu.", true);
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answers(), null, 1)], { type: "application/json" }));
    link.download = seal.dataset.file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    tell(`Đã lưu ${seal.dataset.file} (${count()} nhiệm vụ) vào thư mục tải xuống. Gửi tệp này cho Văn phòng.`);
  };

  const fillIn = (whole) => {
    if (whole.format !== seal.dataset.format || whole.seal !== seal.value || !Array.isArray(whole.rows)) {
      tell("Tệp đó không phải tệp trả lời của phiếu này.", true);
      return;
    }
    for (const card of cards) {
      const row = whole.rows.find((each) => each.task === card.dataset.task) || {};
      for (const input of inputs(card)) input.value = row[input.dataset.field] || "";
      const folded = card.querySelector("details.group");
      if (folded) folded.open = [...folded.querySelectorAll("[data-field]")].some((input) => valueOf(input));
      show(card, isFilled(card));
    }
    if (reviewed) reviewed.checked = Boolean(whole.reviewed);
    unsaved = false;
    progress();
  };

  document.getElementById("open").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file || (unsaved && !confirm("Những gì đã điền mà chưa lưu sẽ mất. Vẫn mở tệp?"))) return;
    try {
      fillIn(JSON.parse(await file.text()));
    } catch {
      tell("Không đọc được tệp đó.", true);
    }
  });

  for (const card of cards) {
    card.addEventListener("input", () => {
      unsaved = true;
      progress();
    });
    // Later, or what is being clicked on would move away under the pointer.
    card.addEventListener("focusout", () => setTimeout(() => {
      if (!card.contains(document.activeElement) || card.classList.contains("bad")) show(card, isFilled(card));
    }, 300));
  }
  if (reviewed) {
    reviewed.addEventListener("change", () => {
      unsaved = true;
      progress();
    });
  }
  document.getElementById("save").addEventListener("click", save);
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  unsaved = count() > 0; // a browser may bring back what was typed before
  progress();
})();
