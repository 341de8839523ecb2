//! Numbers and lengths as texts. Neither needs what the standard library reads and writes floating numbers with, which
//! is a tenth of a program; both give the same on every machine.

/// Digits of a number that count.
const DIGITS: usize = 18;

/// Reads a number as JSON writes it; `None` below nothing, and where it is no such number.
pub fn decimal(text: &str) -> Option<f64> {
    let (number, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let mut power: i32 = power.trim_start_matches('+').parse().ok()?;
    let mut digits = 0_i64;
    let mut count = 0;
    for (place, digit) in whole.bytes().chain(part.bytes()).enumerate() {
        let is_part = place >= whole.len();
        if !digit.is_ascii_digit() {
            return None;
        }
        if count < DIGITS {
            digits = digits * 10 + i64::from(digit - b'0');
            count += usize::from(digits > 0);
            power = power.saturating_sub(i32::from(is_part));
        } else {
            power = power.saturating_add(i32::from(!is_part));
        }
    }
    let mut number = digits as f64;
    for _ in 0..power.unsigned_abs().min(400) {
        number = if power > 0 { number * 10.0 } else { number / 10.0 };
    }
    number.is_finite().then_some(number)
}

/// Writes a length in px, to the hundredth.
pub fn px(length: f64) -> String {
    let hundredths = (length * 100.0 + 0.5).floor() as i64;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let (whole, part) = (size / 100, size % 100);
    match (part, part % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", part / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_json_writes_them() {
        assert_eq!(decimal("130989"), Some(130_989.0));
        assert_eq!(decimal("2.5"), Some(2.5));
        assert_eq!(decimal("0.005"), Some(0.005));
        assert_eq!(decimal("1e3"), Some(1_000.0));
        assert_eq!(decimal("25E-1"), Some(2.5));
        let many = decimal("123456789012345678901234567890").unwrap();
        assert!((many / 1.234_567_890_123_456_8e29 - 1.0).abs() < 1e-15, "{many}");
        assert_eq!((decimal("-1"), decimal("x"), decimal("1e999")), (None, None, None));
    }

    #[test]
    fn lengths_to_the_hundredth() {
        assert_eq!([0.0, 12.0, 12.5, 12.345, -0.5].map(px), ["0", "12", "12.5", "12.35", "-0.5"]);
    }
}
