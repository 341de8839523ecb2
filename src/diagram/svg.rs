//! A scene as a file of its own: scalable, with a title and a description, and nothing that it has to fetch.

use super::scene::{Role, Scene};

/// How a word of style looks: its word, then attributes of the outline and of what is drawn on it, as
/// `name:value;name:value`. Later words win over earlier ones.
pub type Look = (&'static str, &'static str, &'static str);

/// px around the picture.
const MARGIN: i64 = 8;

/// Writes a scene. It reads the same as XML and as HTML.
pub fn svg(scene: &Scene, looks: &[Look]) -> String {
    let (width, height) =
        (scene.width.saturating_add(MARGIN.saturating_mul(2)), scene.height.saturating_add(MARGIN.saturating_mul(2)));
    let corner = MARGIN.saturating_neg();
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{corner} {corner} {width} {height}\" role=\"img\" font-family=\"Arial, Helvetica, sans-serif\">"
    );
    element(&mut text, "title", &scene.title);
    element(&mut text, "desc", &scene.description);
    text.push_str(&format!("<path d=\"M{corner} {corner}h{width}v{height}h-{width}z\" fill=\"#ffffff\"/>"));
    for item in &scene.items {
        text.push_str("<g>");
        element(&mut text, "title", &item.says);
        let role = match item.role {
            Role::Group => "group",
            Role::Route => "route",
            Role::Box => "box",
        };
        for (path, is_inner) in [(&item.outline, false), (&item.inner, true)] {
            if !path.is_empty() {
                text.push_str(&format!("<path d=\"{path}\""));
                let styles = std::iter::once(role).chain(item.style.split(' '));
                attributes(&mut text, styles, looks, is_inner);
                text.push_str("/>");
            }
        }
        for line in &item.lines {
            text.push_str(&format!("<text x=\"{}\" y=\"{}\"", line.x, line.y));
            attributes(&mut text, line.style.split(' '), looks, false);
            text.push('>');
            escape(&mut text, &line.text);
            text.push_str("</text>");
        }
        text.push_str("</g>");
    }
    text.push_str("</svg>\n");
    text
}

/// The attributes of some words of style, each once.
fn attributes<'s>(text: &mut String, styles: impl Iterator<Item = &'s str>, looks: &[Look], is_inner: bool) {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for style in styles {
        let Some((_, outline, inner)) = looks.iter().find(|(word, _, _)| *word == style) else { continue };
        let look = if is_inner { inner } else { outline };
        for (name, value) in look.split(';').filter_map(|pair| pair.split_once(':')) {
            match found.iter_mut().find(|(earlier, _)| *earlier == name) {
                Some(earlier) => earlier.1 = value,
                None => found.push((name, value)),
            }
        }
    }
    for (name, value) in found {
        text.push_str(&format!(" {name}=\"{value}\""));
    }
}

fn element(text: &mut String, name: &str, words: &str) {
    text.push_str(&format!("<{name}>"));
    escape(text, words);
    text.push_str(&format!("</{name}>"));
}

/// Text of XML. A character that XML forbids becomes the replacement character.
fn escape(text: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            _ => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rect;
    use super::super::scene::{Item, Line};
    use super::*;

    #[test]
    fn words_are_escaped_and_no_attribute_stands_twice() {
        let line = Line { x: 5, y: 6, text: "<b>&\u{1}\u{ffff}]]>".to_owned(), style: "name" };
        let item = Item {
            role: Role::Box,
            number: 0,
            rect: Rect::default(),
            style: "one two".to_owned(),
            outline: "M0 0h5".to_owned(),
            inner: String::new(),
            lines: vec![line],
            says: "</title>".to_owned(),
        };
        let scene = Scene { width: 20, height: 10, items: vec![item], ..Scene::default() };
        let looks = [("box", "fill:#fff;stroke:#000", ""), ("two", "stroke:#111", "")];
        let text = svg(&scene, &looks);
        assert!(
            text.contains("<title>&lt;/title&gt;</title><path d=\"M0 0h5\" fill=\"#fff\" stroke=\"#111\"/>"),
            "{text}"
        );
        assert!(text.contains(">&lt;b&gt;&amp;\u{fffd}\u{fffd}]]&gt;</text>"), "{text}");
    }
}
