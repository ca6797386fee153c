// Shows how far a plan is while it is made; without script the page loads itself again instead.
const card = document.querySelector("[data-progress]");
if (card) {
  const events = new EventSource(card.dataset.progress);
  events.onmessage = message => {
    const run = JSON.parse(message.data);
    card.querySelector("progress").value = run.progress;
    card.querySelector("[data-words]").textContent = run.words;
    if (run.ended) { events.close(); location.reload(); }
  };
}

// While reasons are looked for, the page looks again until they are there.
const waiting = document.querySelector("[data-reload]");
if (waiting) setTimeout(() => location.reload(), waiting.dataset.reload * 1000);
