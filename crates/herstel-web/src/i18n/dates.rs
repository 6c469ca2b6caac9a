//! Days in words. Arabic names months twice, as people from the east and from the west of the Arab world do; digits are
//! those of the letters, so that a day and an amount on the page are the same as on paper.

use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Date, MONTHS_EN, MONTHS_NL};

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
    let months = match language {
        PreferredLanguage::Nl => &MONTHS_NL,
        PreferredLanguage::En => &MONTHS_EN,
        PreferredLanguage::Tr => &TURKISH,
        PreferredLanguage::Ar => &ARABIC,
    };
    herstel_kernel::long_date(date, months)
}
