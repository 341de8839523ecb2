/** One of each kind of hostile text; the tests put them into every position. @type {[string, string][]} */
export const HOSTILE = [
  ["markup", "<img src=x onerror=alert(1)><svg onload=alert(2)>\"'><b>"],
  ["a script", "</script><script>alert(1)</script><!--"],
  ["a template", "{{constructor.constructor('alert(1)')()}} ${alert(1)} <%= 7*7 %>"],
  ["an address", "javascript:alert(1)//\u0000data:text/html,<script>alert(1)</script>"],
  [
    "a style",
    "}</style><style>*{display:none}</style> url(https://example.org/x) expression(alert(1))",
  ],
  ["text running the other way", "\u202Eabc\u202C \u2067abc\u2069 \u061C\u200F"],
  ["nothing to see", "\u200B\u200C\u200D\u2060\uFEFF\u00AD"],
  ["marks upon marks", `Z${"\u0300\u0301\u0302\u0303".repeat(60)}`],
  ["families", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🇬🇧".repeat(20)],
  ["a NUL", "a\u0000b"],
  ["half a character", "\uD800 \uDFFF"],
  ["one long word", "W".repeat(1999)],
  ["a megabyte", "M".repeat(1 << 20)],
  ["a formula", '=HYPERLINK("https://example.org")'],
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
  ["toString", "toString"],
];
