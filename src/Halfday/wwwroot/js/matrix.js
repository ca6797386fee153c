// Arrow keys move from cell to cell of the matrix, Home and End along a row, with Ctrl over all; Tab then stops at it only once.
// Without script every cell is a stop of its own.
const table = document.querySelector("table.matrix");
if (table) {
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.querySelector("a")));
  const stops = rows.flat().filter(stop => stop);
  const place = stop => [stop.closest("tr").sectionRowIndex, stop.closest("th, td").cellIndex];
  let here = stops[0];
  const settle = stop => {
    here.tabIndex = -1;
    here = stop;
    here.tabIndex = 0;
  };
  for (const stop of stops) stop.tabIndex = stop === here ? 0 : -1;

  // The nearest filled cell in a direction; where there is none one stays.
  const next = (down, right) => {
    let [row, column] = place(here);
    do { row += down; column += right; } while (rows[row] && column >= 0 && column < rows[row].length && !rows[row][column]);
    return rows[row]?.[column] ?? here;
  };
  const ends = ([first, last], all) => {
    const line = all ? stops : rows[place(here)[0]].filter(stop => stop);
    return first ? line[0] : last ? line[line.length - 1] : here;
  };
  const moves = {
    ArrowUp: () => next(-1, 0), ArrowDown: () => next(1, 0), ArrowLeft: () => next(0, -1), ArrowRight: () => next(0, 1),
    Home: event => ends([true, false], event.ctrlKey), End: event => ends([false, true], event.ctrlKey),
  };
  table.tBodies[0].addEventListener("keydown", event => {
    if (!moves[event.key] || event.altKey || event.metaKey) return;
    event.preventDefault();
    moves[event.key](event).focus();
  });
  table.tBodies[0].addEventListener("focusin", event => { if (stops.includes(event.target)) settle(event.target); });
}
