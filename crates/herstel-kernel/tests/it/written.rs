use herstel_kernel::{is_seen, without_hidden};
use proptest::prelude::*;

#[test]
fn letters_digits_signs_and_emoji_are_seen_and_what_leaves_no_mark_is_not() {
    for text in ["a", "7", "?", "€", "🌷", "ع", "漢", "\u{200b}x\u{200b}", "می\u{200c}خواهم", "👩\u{200d}👧"]
    {
        assert!(is_seen(text), "{text:?}");
    }
    let unseen = [
        "",
        " \t\r\n",
        "\u{a0}\u{2003}\u{3000}",
        "\u{200b}\u{200b}",
        "\u{200c}\u{200d}",
        "\u{2060}\u{feff}",
        "\0\u{7f}",
        "\u{ad}",
        "\u{202e}\u{2067}\u{200f}",
        "\u{3164}\u{115f}\u{2800}",
        "\u{fe0f}",
        "\u{e0061}\u{e007f}",
    ];
    for text in unseen {
        assert!(!is_seen(text), "{text:?}");
    }
}

#[test]
fn what_hides_or_turns_a_text_is_taken_out_and_what_joins_letters_stays() {
    for (given, kept) in [
        ("a\0b", "ab"),
        ("Anna \u{202e}gnitsaW", "Anna gnitsaW"),
        ("\u{2066}Anna\u{2069} \u{202a}B\u{202c}", "Anna B"),
        ("een\r\ntwee\tdrie", "een\r\ntwee\tdrie"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("👩\u{200d}👧 \u{2764}\u{fe0f}", "👩\u{200d}👧 \u{2764}\u{fe0f}"),
        ("Zoë Çelik-Öztürk", "Zoë Çelik-Öztürk"),
    ] {
        assert_eq!(without_hidden(given), kept, "{given:?}");
    }
}

proptest! {
    #[test]
    fn nothing_is_added_and_twice_is_the_same_as_once(text in any::<String>()) {
        let plain = without_hidden(&text);
        prop_assert_eq!(&without_hidden(&plain), &plain);
        prop_assert!(plain.chars().all(|letter| text.contains(letter)));
        prop_assert!(!plain.contains(|letter: char| letter.is_control() && !"\r\n\t".contains(letter)));
        prop_assert_eq!(is_seen(&plain), is_seen(&text));
    }
}
