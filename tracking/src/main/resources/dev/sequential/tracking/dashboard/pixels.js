// Pictures as bytes, row by row, the channels of a pixel side by side: what a network takes.
export async function pixels(source, input) {
  const bitmap = await createImageBitmap(source);
  const canvas = new OffscreenCanvas(input.width, input.height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, input.width, input.height);
  context.drawImage(bitmap, 0, 0, input.width, input.height);
  const rgba = context.getImageData(0, 0, input.width, input.height).data;
  const bytes = new Uint8Array(input.width * input.height * input.channels);
  for (let i = 0; i < input.width * input.height; i++) {
    const [r, g, b] = rgba.slice(4 * i, 4 * i + 3);
    if (input.channels === 1) bytes[i] = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
    else bytes.set([r, g, b], 3 * i);
  }
  return bytes;
}

export function paint(canvas, bytes, input) {
  canvas.width = input.width;
  canvas.height = input.height;
  const image = new ImageData(input.width, input.height);
  for (let i = 0; i < input.width * input.height; i++) {
    for (let k = 0; k < 3; k++) image.data[4 * i + k] = bytes[i * input.channels + Math.min(k, input.channels - 1)];
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext('2d').putImageData(image, 0, 0);
}

// Numbers of any range, stretched from black to white; channels beyond the third are not shown.
export function stretched(values, width, height, channels, low = Math.min(...values), high = Math.max(...values)) {
  const shown = channels >= 3 ? 3 : 1;
  const bytes = new Uint8Array(width * height * shown);
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < shown; k++) bytes[i * shown + k] = (255 * (values[i * channels + k] - low)) / (high - low || 1);
  return [bytes, {width, height, channels: shown}];
}
