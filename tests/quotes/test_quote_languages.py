"""Stories with known speakers come back, whatever the language, and whatever stands between."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.model import Quote
from newsdoc.quotes import find
from newsdoc.span import Source

PARAGRAPH_END = re.compile(r"\n\n+")


@frozen
class Tongue:
    """How a language quotes: its speakers, what they say, and the orders, with {who} and {said}."""

    speakers: tuple[str, ...]
    speech: tuple[str, ...]
    orders: tuple[str, ...]
    #: A paragraph that neither quotes nor names anybody.
    filler: str


TONGUES: Mapping[str, Tongue] = {
    "en": Tongue(
        ("Ann Abel", "Bo Ekholm", "Cleo Frey"),
        ("The river is high and will not wait", "We have closed the gate for good"),
        ('"{said}," {who} said.', '"{said}," said {who}.', '{who} said: "{said}."'),
        "Work on the locks begins in spring.",
    ),
    "de": Tongue(
        ("Anna Abel", "Bernd Ekholm", "Klara Frey"),
        ("Der Fluss steigt und wartet nicht", "Wir haben das Tor geschlossen"),
        (
            "„{said}“, sagte {who}.",
            "„{said}“, so {who}.",
            "{who} sagte: „{said}.“",
            "Gestern sagte {who}: „{said}.“",
        ),
        "Die Arbeit an den Schleusen beginnt im Frühjahr.",
    ),
    "fr": Tongue(
        ("Marie Dupont", "Paul Martin", "Claire Roux"),
        ("La rivière est haute et ne va pas attendre", "Nous avons fermé la porte"),
        ("« {said} », a déclaré {who}.", "{who} a déclaré : « {said}. »", "« {said} », selon {who}."),
        "Les travaux commencent au printemps.",
    ),
    "es": Tongue(
        ("Ana López", "Pedro Ruiz", "Clara Vega"),
        ("El río está alto y no va a esperar", "Hemos cerrado la puerta"),
        ("«{said}», dijo {who}.", "{who} dijo: “{said}”.", "“{said}”, según {who}."),
        "Las obras empiezan en primavera.",
    ),
    "pt": Tongue(
        ("Ana Lopes", "Pedro Reis", "Clara Melo"),
        ("O rio está alto e não vai esperar", "Fechamos o portão de vez"),
        ("“{said}”, disse {who}.", "{who} afirmou: “{said}”.", "“{said}”, segundo {who}."),
        "As obras começam na primavera.",
    ),
    "it": Tongue(
        ("Anna Rossi", "Paolo Bianchi", "Chiara Neri"),
        ("Il fiume è alto e non vuole aspettare", "Abbiamo chiuso la porta"),
        ("«{said}», ha detto {who}.", "{who} ha detto: «{said}».", "«{said}», secondo {who}."),
        "I lavori cominciano in primavera.",
    ),
    "nl": Tongue(
        ("Anna Smit", "Jan Bakker", "Femke Visser"),
        ("De rivier staat hoog en wacht niet", "Wij hebben de poort gesloten"),
        (
            "“{said}”, zei {who}.",
            "“{said}”, aldus {who}.",
            "{who} zei: “{said}.”",
            "Gisteren zei {who}: “{said}.”",
        ),
        "Het werk begint in het voorjaar.",
    ),
    "ru": Tongue(
        ("Анна Иванова", "Иван Петров", "Вера Орлова"),
        ("Река высокая и ждать не будет", "Мы закрыли ворота навсегда"),
        ("«{said}», — сказал {who}.", "«{said}», - заявила {who}.", "{who} сказал: «{said}»."),
        "Работы начнутся весной.",
    ),
    "tr": Tongue(
        ("Ayşe Kaya", "Ali Demir", "Elif Aydın"),
        ("Nehir yükseldi ve beklemeyecek", "Kapıyı tamamen kapattık"),
        ('"{said}" dedi {who}.', '{who}, "{said}" dedi.', '{who}, "{said}." diye konuştu.'),
        "Çalışmalar ilkbaharda başlıyor.",
    ),
    "id": Tongue(
        ("Ani Lestari", "Budi Santoso", "Citra Dewi"),
        ("Sungai itu tinggi dan tidak akan menunggu", "Kami sudah menutup pintu air"),
        ('"{said}," kata {who}.', '{who} mengatakan, "{said}."', '"{said}," ujar {who}.'),
        "Pekerjaan dimulai musim depan.",
    ),
    "ar": Tongue(
        ("أحمد علي", "ليلى حسن", "سمير منصور"),
        ("النهر مرتفع جدا ولا ينتظر", "أغلقنا البوابة إلى الأبد"),
        ('قال {who}: "{said}".', '"{said}"، قال {who}.', 'وأضافت {who}: "{said}".'),
        "تبدأ الأعمال قريبا.",
    ),
    "ko": Tongue(
        ("김민수 시장", "이영희 장관", "박철수 교수"),
        ("강물이 매우 높고 기다리지 않는다", "우리는 문을 완전히 닫았다"),
        ('{who}은 "{said}"고 말했다.', '{who}은 이날 "{said}"라고 밝혔다.'),
        "공사는 봄에 시작된다.",
    ),
    "ja": Tongue(
        ("山田市長", "佐藤大臣", "鈴木教授"),
        ("川の水位がとても高い", "門を完全に閉めました"),
        ("{who}は「{said}」と述べた。", "「{said}」と{who}は話した。"),
        "工事は春に始まる。",
    ),
    "zh": Tongue(
        ("李明", "王芳", "张伟"),
        ("河水很高，我们不能再等", "我们已经把闸门关上了"),
        ("{who}说：“{said}。”", "“{said}。”{who}表示。", "{who}周一表示，“{said}。”"),
        "工程将于春天开始。",
    ),
    "sv": Tongue(
        ("Anna Berg", "Erik Ek", "Karin Frej"),
        ("Floden är hög och väntar inte", "Vi har stängt porten för gott"),
        (
            "– {said}, säger {who}.",
            "”{said}”, sade {who}.",
            "{who} sade: ”{said}.”",
            "”{said}”, säger {who} till TT.",
        ),
        "Arbetet med slussarna börjar till våren.",
    ),
    "da": Tongue(
        ("Anna Berg", "Erik Holm", "Karen Frost"),
        ("Floden er høj og venter ikke", "Vi har lukket porten for altid"),
        (
            "- {said}, siger {who}.",
            "»{said}«, siger {who}.",
            "{who} sagde: »{said}.«",
            "»{said},« lyder det fra {who}.",
        ),
        "Arbejdet med sluserne begynder til foråret.",
    ),
    "no": Tongue(
        ("Anna Berg", "Erik Holm", "Kari Frost"),
        ("Elven er høy og venter ikke", "Vi har stengt porten for godt"),
        (
            "– {said}, sier {who}.",
            "«{said}», sier {who}.",
            "{who} sa: «{said}.»",
            "«{said}», skriver {who} i en e-post.",
        ),
        "Arbeidet med slusene begynner til våren.",
    ),
    "fi": Tongue(
        ("Anna Laine", "Matti Virtanen", "Kari Salo"),
        ("Joki on korkealla eikä odota ketään", "Olemme sulkeneet portin lopullisesti"),
        (
            "– {said}, sanoo {who}.",
            "– {said}, {who} sanoo.",
            "”{said}”, {who} kertoo.",
            "{who} sanoi: ”{said}.”",
        ),
        "Sulkujen työt alkavat keväällä.",
    ),
    "pl": Tongue(
        ("Anna Kowalska", "Jan Nowak", "Ewa Mazur"),
        ("Rzeka jest wysoka i nie będzie czekać", "Zamknęliśmy bramę na dobre"),
        (
            "– {said} – powiedział {who}.",
            "„{said}” – dodała {who}.",
            '"{said}" - podkreślił {who}.',
            "{who} powiedział: „{said}”.",
        ),
        "Prace przy śluzach ruszą wiosną.",
    ),
    "cs": Tongue(
        ("Anna Dvořáková", "Jan Novák", "Eva Malá"),
        ("Řeka je vysoká a čekat nebude", "Bránu jsme zavřeli nadobro"),
        (
            "„{said},“ řekl {who}.",
            "„{said},“ uvedla dnes {who}.",
            "{who} řekl: „{said}.“",
            "„{said},“ řekl ČTK {who}.",
        ),
        "Práce na zdymadlech začnou na jaře.",
    ),
    "uk": Tongue(
        ("Анна Шевченко", "Олег Коваль", "Ірина Бойко"),
        ("Річка висока і чекати не буде", "Ми зачинили ворота назавжди"),
        ("«{said}», — сказав {who}.", '"{said}", - заявила {who}.', "{who} сказав: «{said}»."),
        "Роботи на шлюзах почнуться навесні.",
    ),
}
"""Every language that has a lexicon of attribution."""


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]], Tongue, list[str]]:
    """A language, who says what in it, and the paragraphs that say so."""
    language = draw(st.sampled_from(sorted(TONGUES)))
    tongue = TONGUES[language]
    said: list[tuple[str, str]] = []
    paragraphs: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        who, speech = draw(st.sampled_from(tongue.speakers)), draw(st.sampled_from(tongue.speech))
        said.append((who, speech))
        paragraphs.append(draw(st.sampled_from(tongue.orders)).format(who=who, said=speech))
    return language, said, tongue, paragraphs


def read(language: str, paragraphs: list[str]) -> list[Quote]:
    """What stands between marks in a story of these paragraphs."""
    source = Source("\n\n".join(paragraphs))
    found = find(source, source.span().split(PARAGRAPH_END), language)
    return [quote for quote in found if quote.kind == "direct"]


def told(quote: Quote) -> tuple[str, str]:
    """Who says what, signs at its end aside."""
    return str(quote.speaker), " ".join(map(str, quote.parts)).rstrip(".,。")


@given(stories())
def test_what_was_said_comes_back(story: tuple[str, list[tuple[str, str]], Tongue, list[str]]) -> None:
    """In every language and order each quotation has its words and its speaker."""
    language, said, _, paragraphs = story

    assert said == list(map(told, read(language, paragraphs)))


@given(stories(), st.data())
def test_other_paragraphs_change_nothing(
    story: tuple[str, list[tuple[str, str]], Tongue, list[str]], data: st.DataObject
) -> None:
    """A paragraph that quotes nobody, and whom nobody's words hang on, can stand anywhere."""
    language, said, tongue, paragraphs = story
    at = data.draw(st.integers(0, len(paragraphs)))

    assert said == list(map(told, read(language, [*paragraphs[:at], tongue.filler, *paragraphs[at:]])))


@pytest.mark.parametrize("language", TONGUES)
def test_each_order_of_each_language(language: str) -> None:
    """No order of a language is left to chance."""
    tongue = TONGUES[language]
    for order in tongue.orders:
        for who in tongue.speakers:
            paragraph = order.format(who=who, said=tongue.speech[0])

            assert [(who, tongue.speech[0])] == list(map(told, read(language, [paragraph]))), paragraph


SNIPPETS = (
    '"', "“", "”", "„", "«", "»", "「", "」", "— ", " - ", ",", ".", ":", "，", "。", "、 ", "(", "\n\n", " ",
    "said ", "sagte ", "gab ", "bekannt", "an,", "so ", "sei ", "hat ", "erklärt", "dit-elle", "a-t-il ",
    "l'", "a déclaré ", "dijo ", "ha ", "сказал ", "dedi ", "diye ", "katanya", "قال ", "وقال ", "إن ",
    "라고 ", "말했다", "と", "は", "述べた", "说", "在", "Q: ", "LEE: ", "Ann Lee ", "Anna ", "der ", "von ",
    "he ", "1. ", "säger ", "– ", "- ", "enligt ", "sanoo ", "mukaan ", "STT:lle", "powiedział ",
    "Dodał, że ", "jego zdaniem ", "podle něj ", "řekl ČTK ", "за його словами ", "lyder det fra ",
)  # fmt: skip
NOISE = st.lists(st.sampled_from(SNIPPETS), max_size=30).map("".join)


@given(NOISE, st.sampled_from([*sorted(TONGUES), "xx", ""]))
def test_any_text_in_any_language_is_read(text: str, language: str) -> None:
    """Whatever stands in a text, its quotations are exact, inside it and not empty."""
    source = Source(text)

    for quote in find(source, source.span().split(PARAGRAPH_END), language):
        assert all(part in quote.span and part.text.strip() for part in quote.parts)
        assert quote.speaker is None or quote.speaker.mention.text.strip()
        assert quote.addressee is None or quote.addressee.text.strip()
        assert quote.span in source.span()


def test_a_source_in_the_midst_of_a_clause_has_both_sides_of_it() -> None:
    """What German puts around "nach Angaben" is one report in two pieces."""
    source = Source("Am Montag setzten nach Angaben der Küstenwache fünf Boote nach Bremen über.")
    (report,) = find(source, [source.span()], "de")

    assert ["Am Montag setzten", "fünf Boote nach Bremen über"] == [str(part) for part in report.parts]
    assert report.speaker is not None
    assert "der Küstenwache" == str(report.speaker.mention)
