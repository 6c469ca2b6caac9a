//! Days in words. Arabic names months twice, as people from the east and from the west of the Arab world do; digits are
//! those of the letters, so that a day and an amount on the page are the same as on paper.

use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Date, long_date_en, long_date_nl};

const TURKISH: [&str; 12] = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
    "Aralık",
];

const ARABIC: [&str; 12] = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];

/// A day in words: `10 maart 2014`, `10 March 2014`, `10 Mart 2014`, `10 آذار/مارس 2014`.
pub(super) fn long_date(language: PreferredLanguage, date: Date) -> String {
    match language {
        PreferredLanguage::Nl => long_date_nl(date),
        PreferredLanguage::En => long_date_en(date),
        PreferredLanguage::Tr => named(&TURKISH, date),
        PreferredLanguage::Ar => named(&ARABIC, date),
    }
}

fn named(months: &[&str; 12], date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    format!("{} {} {}", date.day(), months.get(month).copied().unwrap_or_default(), date.year())
}
