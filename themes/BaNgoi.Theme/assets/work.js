// Does a little arithmetic while somebody writes: a number that, behind the form's id, hashes to some zero bits. It costs one
// person nothing and a machine that sends thousands of forms a lot. Without it the form is taken too.
(() => {
  "use strict";

  // Milliseconds at a time, and of rest: a key that is pressed waits no longer.
  const SLICE = 8;
  const REST = 8;
  const TRIES_BETWEEN_LOOKS = 64;

  // FIPS 180-4: the first 32 bits of the fractions of square and cube roots of primes.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every(prime => n % prime)) {
      primes.push(n);
    }
  }

  const fraction = root => Math.floor((root % 1) * 4294967296) | 0;
  const START = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
  const ROUND = primes.map(prime => fraction(Math.cbrt(prime)));
  const w = new Int32Array(64);

  // The first word of SHA-256 of a text of at most 55 plain letters: one block.
  const firstWord = text => {
    w.fill(0, 0, 16);
    for (let i = 0; i < text.length; i++) {
      w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    }

    w[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    w[15] = 8 * text.length;
    for (let i = 16; i < 64; i++) {
      const p = w[i - 15];
      const q = w[i - 2];
      w[i] = (w[i - 16] + w[i - 7] + ((p >>> 7 | p << 25) ^ (p >>> 18 | p << 14) ^ p >>> 3) + ((q >>> 17 | q << 15) ^ (q >>> 19 | q << 13) ^ q >>> 10)) | 0;
    }

    let [a, b, c, d, e, f, g, h] = START;
    for (let i = 0; i < 64; i++) {
      const one = (h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + ROUND[i] + w[i]) | 0;
      const two = (((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c)) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }

    return (START[0] + a) | 0;
  };

  const work = field => {
    const [bits, id] = field.form.elements.namedItem("dau").value.split(".");
    let number = 0;
    const slice = () => {
      const until = performance.now() + SLICE;
      do {
        for (let i = 0; i < TRIES_BETWEEN_LOOKS; i++, number++) {
          if (Math.clz32(firstWord(`${id}.${number}`)) >= Number(bits)) {
            field.value = String(number);
            return;
          }
        }
      } while (performance.now() < until);
      setTimeout(slice, REST);
    };
    setTimeout(slice, REST);
  };

  document.querySelectorAll("input[data-work]").forEach(field => {
    if (field.value === "") {
      work(field);
    }
  });
})();
