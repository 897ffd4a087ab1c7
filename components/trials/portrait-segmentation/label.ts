/** Height of the label's letters as a share of the picture's shorter side (GB 45438-2025 asks for at least 5 %). */
const LETTERS = 0.05;

/**
 * Writes into a picture that it was processed, in its lower left corner: light on dark, readable on any background. A
 * sentence too long for the picture is squeezed, not cut.
 */
export function drawLabel(context: OffscreenCanvasRenderingContext2D, label: string): void {
  const { width, height } = context.canvas;
  const size = Math.ceil(Math.min(width, height) * LETTERS);
  const pad = size * 0.4;
  context.font = `${size}px system-ui, sans-serif`;
  const text = Math.min(context.measureText(label).width, width - 4 * pad);
  const box = { x: pad, y: height - size - 3 * pad, width: text + 2 * pad, height: size + 2 * pad };
  context.fillStyle = 'rgb(0 0 0 / 0.72)';
  context.fillRect(box.x, box.y, box.width, box.height);
  context.fillStyle = '#fff';
  context.textBaseline = 'middle';
  context.fillText(label, box.x + pad, box.y + box.height / 2, text);
}
