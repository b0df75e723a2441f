// Makes the page a little better where scripts run; without this file nothing is missing.
// Links to what is shown copy themselves when they are pressed.
for (const link of document.querySelectorAll("a.permalink"))
  link.addEventListener("click", async (press) => {
    if (press.ctrlKey || press.metaKey || press.shiftKey || !navigator.clipboard) return;
    press.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = link.dataset.copied;
      link.setAttribute("role", "status");
    } catch {
      location.assign(link.href);
    }
  });

// A slash leads to the question, as it begins a command in a chat.
document.addEventListener("keydown", (key) => {
  const question = document.getElementById("question");
  if (key.key !== "/" || !question || key.ctrlKey || key.metaKey || key.altKey || key.target.closest("input, select, textarea")) return;
  key.preventDefault();
  question.focus();
});

// A mark of the drawing opens what it stands for.
const openAsked = () => {
  const asked = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const entry = asked && asked.querySelector("details");
  if (entry) entry.open = true;
};
addEventListener("hashchange", openAsked);
openAsked();
