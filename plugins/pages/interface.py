"""The words of the interface: every Dutch text that the site itself says to its reader.

To change a sentence, change it here. `{name}` is a place for a value, filled in by `format`. A
template reads the same words as `words.<group>.<key>`; a script finds them on its page. What the
author is told stands elsewhere, with what it is about.
"""

from dataclasses import dataclass

Noun = tuple[str, str]
"""A word as it stands behind 1, and behind any other number."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted. Made into `1 passage`, `21 passages` by `text/wording.py`."""

    none: str = "geen"
    together: str = "en"
    portrait: Noun = ("portret", "portretten")
    post: Noun = ("blog", "blogs")
    story: Noun = ("verhaal", "verhalen")
    passage: Noun = ("passage", "passages")
    place_in_story: Noun = ("plek in dit verhaal", "plekken in dit verhaal")
    passage_points: Noun = ("passage wijst", "passages wijzen")
    stand: Noun = ("staat", "staan")
    minute: Noun = ("minuut", "minuten")
    second: Noun = ("seconde", "seconden")
    to_read: str = "{minutes} lezen"
    more: str = "Nog {count}"
    in_group: str = "{name} ({count})"


@dataclass(frozen=True, slots=True)
class Frame:
    """Around every page: top, menu, bottom."""

    skip: str = "Naar de inhoud"
    main_menu: str = "Hoofdmenu"
    portraits: str = "Portretten"
    line: str = "De lijn"
    themes: str = "Thema’s"
    blog: str = "Blog"
    search: str = "Zoeken"
    series: str = "Reeksen"
    dark_colours: str = "Donkere kleuren"
    about_menu: str = "Over deze site"
    made_by: str = "Gemaakt door {author}."
    all_invented: str = "De mensen op deze site zijn verzonnen."
    some_invented: str = "Bij wie verzonnen is, staat dat erbij."


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a long list."""

    label: str = "Bladeren"
    number: str = "bladzijde"
    part_title: str = "{title}, bladzijde {number}"


@dataclass(frozen=True, slots=True)
class Home:
    """The front page."""

    wall: str = "De muur"
    wall_bar: str = "Het gekleurde staafje onder elke foto is een"
    wall_core: str = "boorkern"
    wall_text: str = (
        "Elke kleur is een thema in het verhaal. Hoe dikker de laag, hoe meer iemand erover zegt."
    )
    all_portraits: str = "Alle {count}"
    whole_wall: str = "Bekijk de hele muur"
    layers: str = "De lagen"
    layers_text: str = (
        "Deze thema’s komen steeds terug. Kies een laag en lees wat verschillende mensen erover "
        "zeggen."
    )
    all_themes: str = "Alle {count} thema’s"
    line: str = "De lijn"
    line_text: str = (
        "Aan het ene eind staat wat we samen afspreken. Aan het andere eind staat één mens. "
        "Iedereen werkt ergens daartussen."
    )
    why_there: str = "Bekijk waarom ze daar staan"
    posts: str = "Nieuw op het blog"


@dataclass(frozen=True, slots=True)
class Wall:
    """The wall of portraits, in each of its orders."""

    title: str = "Portretten"
    title_along_the_line: str = "Portretten langs de lijn"
    title_by_theme: str = "Portretten per thema"
    description: str = "Alle {portraits} van {site}."
    faces: str = "Boven de lijn zie je wie ze zijn. Onder de lijn zie je waar ze het over hebben."
    along_the_line: str = (
        "Vooraan hangt wie begint bij wat we samen afspreken. Achteraan hangt wie begint bij één "
        "mens."
    )
    by_theme: str = "Iedereen hangt bij het thema waar het in het gesprek het meest over ging."
    nobody_yet: str = "Hier komen de portretten. Het eerste is nog niet klaar."
    no_place: str = "Nog geen plek op de lijn"
    no_theme: str = "Nog geen thema"
    orders: str = "Volgorde van de portretten"
    newest: str = "nieuw"
    name_along_the_line: str = "langs de lijn"
    name_by_theme: str = "per thema"
    jumps: str = "Ga naar een groep"
    all: str = "Alle portretten"
    goes_on: str = "{count}, vervolg"
    previous: str = "Vorige portretten"
    next: str = "Meer portretten"
    draft: str = "concept"
    invented: str = "verzonnen persoon"


@dataclass(frozen=True, slots=True)
class Line:
    """The line from collective to individual."""

    name: str = "De lijn"
    title: str = "Waar sta jij als je je werk doet?"
    description: str = (
        "Wie begint bij het collectief, wie bij het individu, en waaraan je dat ziet."
    )
    introduction: str = (
        "Aan het ene eind staat het collectief: wat we samen afspreken. Aan het andere eind staat "
        "het individu: één mens met één verhaal. Geen plek is beter dan een andere."
    )
    nobody_yet: str = "Nog niemand heeft hier een plek. Kom later nog eens kijken."
    collective: str = "Collectief"
    collective_note: str = "wat we samen afspreken"
    individual: str = "Individu"
    individual_note: str = "wat één mens nodig heeft"
    at_collective: str = "bij het collectief"
    near_collective: str = "dichter bij het collectief"
    between: str = "in het midden"
    near_individual: str = "dichter bij het individu"
    at_individual: str = "bij het individu"
    stands: str = "{name} staat {place}"
    people: str = "Portretten op de lijn"
    legend: str = (
        "Een getal zegt hoeveel mensen er op die plek nog meer staan. Kies een gezicht of een "
        "getal en lees waarom."
    )
    place: str = "{band}, plek {place} van {last}"
    others_here: str = "anderen op deze plek"
    why: str = "Waarom staan ze daar?"
    an_estimate: str = (
        "Een plek op de lijn is een inschatting, geen meting. Er zijn 21 plekken. Soms koos de "
        "auteur de plek. Dan lees je waarom."
    )
    by_computer: str = (
        "Anders telt de computer woorden. Hij begrijpt ze niet. Hij merkt het niet als iemand "
        "‘niet’ zegt, een ander nadoet of een grapje maakt. Lees dus vooral zelf."
    )
    estimated: str = "De computer schatte deze plek."
    chosen: str = "De auteur koos deze plek."
    chosen_because: str = "De auteur koos deze plek: {reason}"
    signs: str = "{point} naar het collectief, {right} naar het individu."
    counted_too: str = "Dit telde de computer"
    towards: str = "Richting het {side}"
    read_passage: str = "Lees de passage"
    whose_passage: str = "van {name} met {words}"
    of_whom: str = "bij {name}"
    previous: str = "Dichter bij het collectief"
    next: str = "Dichter bij het individu"
    jumps: str = "Ga naar een deel van de lijn"
    unplaced: str = "Nog geen plek"
    unplaced_text: str = (
        "In deze verhalen wijzen te weinig woorden een kant op. Daarom staan deze mensen nog niet "
        "op de lijn."
    )
    all_unplaced: str = "Alle {count} mensen zonder plek"


@dataclass(frozen=True, slots=True)
class Themes:
    """The overview of themes and its table."""

    title: str = "Thema’s"
    of_site: str = "Thema’s van {site}"
    description: str = "Waar de mensen op deze site het over hebben."
    soil: str = (
        "Iedereen vertelt een eigen verhaal, en toch komen dezelfde onderwerpen terug, als lagen "
        "in de grond. Hoe dikker de laag, hoe vaker het erover gaat."
    )
    none_yet: str = "Er zijn nog geen thema’s. Kom later nog eens kijken."
    goes_on: str = "Hier gaat de tabel verder: wie heeft het waarover?"
    all: str = "Alle thema’s"
    table: str = "De bodemkaart"
    table_text: str = (
        "Wie heeft het waarover? Elk getal is het aantal passages. Kies een getal, dan ga je naar "
        "de eerste."
    )
    table_fit: str = "De tabel is groter dan je scherm. Schuif hem opzij of omhoog."
    table_caption: str = "Aantal passages per portret en thema"
    portrait: str = "Portret"
    cell: str = "{passages} in het portret van {name} over {theme}"
    of_whom: str = ", bij {name}"
    no_passages: str = "geen {passages}"
    previous: str = "Nieuwere portretten"
    next: str = "Oudere portretten"


@dataclass(frozen=True, slots=True)
class Theme:
    """The page of one theme."""

    up: str = "Thema’s"
    count: str = "{passages} uit {stories}"
    nothing_yet: str = "Over dit thema heeft nog niemand iets gezegd. Kom later nog eens kijken."
    follow: str = "Volg dit thema"
    follow_text: str = "in je feedlezer. Dan zie je het als er iets bij komt."
    passages: str = "Wat ze erover zeggen"
    passages_text: str = (
        "Elke passage is een stukje uit een verhaal. Je kunt steeds doorlezen op de plek waar het "
        "staat."
    )
    previous: str = "Vorige passages"
    next: str = "Meer passages"
    neighbours: str = "Lagen die hieraan grenzen"
    neighbours_text: str = "Deze thema’s liggen er dichtbij."
    together: str = "samen in {passages}"
    related: str = "hoort er volgens de auteur bij"
    people: str = "Portretten met deze laag"
    most_people: str = "Van de {count} mensen zie je hier de {most} die er het meest over zeggen."


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands outside its story: who says it, why it is here, the way back."""

    read_on: str = "Lees verder"
    read_on_at: str = "Lees verder bij ‘{heading}’"
    in_story: str = "in {title}"
    theme: str = "Thema:"
    also_about: str = "Deze passage gaat ook over:"
    from_portrait: str = "Uit het portret van {name}"
    from_story: str = "Uit {title}"
    why: str = "Waarom hier?"
    here: str = "De computer vond hier {words}."
    chosen: str = "De auteur koos dit thema zelf."
    chosen_because: str = "De auteur koos dit thema zelf: {reason}"
    looks_like: str = "Het lijkt op andere passages over dit thema, vooral door {words}."
    beside: str = "De passage ernaast gaat hierover."


@dataclass(frozen=True, slots=True)
class Story:
    """A portrait, a blog, a speech."""

    portrait: str = "Portret"
    post: str = "Blog"
    speech: str = "Toespraak"
    spoken: str = "Toespraak, gehouden {where}."
    draft: str = "Dit is een concept."
    one_invented: str = "{name} is een verzonnen persoon."
    some_invented: str = "{names} zijn verzonnen personen."
    all_invented: str = "De mensen in dit verhaal zijn verzonnen."
    core: str = "De boorkern van dit gesprek"
    core_note: str = (
        "Hoe dikker de laag, hoe meer {name} erover zegt. Dezelfde kleur staat naast de tekst."
    )
    in_brief: str = "In het kort"
    answer: str = "Lees het antwoord in {title}"
    share_question: str = "Deel deze vraag"
    table: str = "Tabel"
    line_stops: str = "De lijn in dit verhaal"
    lenses_meet: str = "Waar ze elkaar raken"
    portrait_themes: str = "Dit portret gaat over"
    post_themes: str = "Dit verhaal gaat over"
    more_portraits: str = "Meer portretten"
    more_posts: str = "Meer blogs"
    previous: str = "Vorige: {title}"
    next: str = "Volgende: {title}"
    page_changed: str = "Bijgewerkt op {day}."


@dataclass(frozen=True, slots=True)
class Colophon:
    """The small lines at the end of a story."""

    written: str = "Geschreven in {month}{by}{after}."
    by: str = " door {author}"
    after: str = ", na een gesprek in {month}"
    was: str = "{name} was toen {role}"
    now: str = "Nu: {role}"
    things_change: str = "Mensen en regels veranderen."
    changed: str = "Bijgewerkt op"
    is_it_right: str = "Klopt er iets niet, of wil je reageren?"
    contact: str = "Neem contact op"


@dataclass(frozen=True, slots=True)
class Onward:
    """From a story to others: people with the same themes, and stories that link to it."""

    title: str = "Verder vanaf hier"
    text: str = "Deze mensen hebben het over dezelfde dingen."
    same_words: str = "Ook bij {name} {stand} {words}."
    other_words: str = "In dit verhaal {stand} {words}, bij {name} {other_words}."
    same_theme: str = "Ook bij {name} gaat het over {theme}."
    references: str = "Verwijzingen naar dit verhaal"
    references_text: str = "In deze zinnen gaat het over dit verhaal."


@dataclass(frozen=True, slots=True)
class Listen:
    """The device reads a story aloud."""

    start: str = "Luister naar dit verhaal"
    pause: str = "Pauze"
    go_on: str = "Verder luisteren"
    stop: str = "Stop"
    done: str = "Dit was het hele verhaal."


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, on its own page and in the viewer."""

    photo: str = "Foto"
    drawing: str = "Tekening"
    maker: str = "{what}: {name}"
    licence: str = "Licentie"
    drawing_text: str = "Lees wat er in de tekening staat"
    only: str = "De foto"
    one_of: str = "Foto {number} van {count}"
    title: str = "{position} bij {title}"
    all: str = "Foto’s"
    previous: str = "Vorige"
    next: str = "Volgende"
    close: str = "Sluiten"
    position: str = "{number} van {count}"
    back: str = "Terug naar het verhaal"
    back_to_page: str = "Terug naar de pagina"
    notes: str = "Zo kun je kijken"
    notes_in_story: str = "Bekijk in het verhaal waar je dat ziet"
    note: str = "Opmerking"
    spot: str = "Plek"
    in_photo: str = "in de foto"


@dataclass(frozen=True, slots=True)
class Clip:
    """Sound and film: our own, and films on other sites."""

    transcript: str = "Lees wat er gezegd wordt"
    captions: str = "Nederlands"
    watch: str = "kijken"
    hear: str = "luisteren"
    film_file: str = "Film als bestand ({kind}, {size})"
    sound_file: str = "Geluid als bestand ({kind}, {size})"
    video: str = "Video"
    see: str = "Bekijk de video"
    see_on: str = "Bekijk de video op {site}"
    see_and_be_seen: str = "Bekijk op {site} (dan ziet {seen_by} je bezoek)"
    some_site: str = "de site van de video"
    or_go_to: str = "Of ga naar"
    video_on: str = "de video op {site}"
    nothing_before: str = "Tot je kiest, haalt deze pagina daar niets op."


@dataclass(frozen=True, slots=True)
class Posts:
    """The list of posts."""

    title: str = "Blog"
    description: str = "Alle blogs van {site}."
    aloud: str = "Hier denkt de auteur hardop na, tussen de portretten door."
    none_yet: str = "Hier komen blogs. De eerste is nog niet klaar."
    all: str = "Alle blogs"
    previous: str = "Nieuwere blogs"
    next: str = "Oudere blogs"


@dataclass(frozen=True, slots=True)
class Series:
    """Series of stories."""

    title: str = "Reeksen"
    description: str = "Verhalen die bij elkaar horen."
    none_yet: str = "Er zijn nog geen reeksen."
    all: str = "Alle reeksen"
    all_stories: str = "Alle verhalen in de reeks {name}."
    no_stories: str = "nog geen verhalen"
    portraits: str = "Portretten in deze reeks"
    posts: str = "Blogs in deze reeks"
    previous: str = "Vorige verhalen"
    next: str = "Meer verhalen"


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions that are open, and those that a story asks its reader."""

    title: str = "Open vragen"
    description: str = "Vragen uit de verhalen waar nog een antwoord op moet komen."
    introduction: str = (
        "Na een gesprek blijft er soms een vraag liggen. Die vragen staan hier bij elkaar. Je kunt "
        "steeds lezen waar de vraag vandaan komt."
    )
    open: str = "Nog geen antwoord"
    answered: str = "Inmiddels beantwoord"
    hard: str = "Vragen voor jou"
    hard_text: str = (
        "Sommige verhalen eindigen met vragen voor wie ze leest. Er staat geen antwoord bij."
    )
    source: str = "Lees waar de vraag vandaan komt"
    whole_story: str = "Lees het hele verhaal"
    previous: str = "Vorige vragen"
    next: str = "Meer vragen"


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words with their meaning."""

    title: str = "Woorden"
    description: str = "Wat de woorden betekenen die in de verhalen staan."
    introduction: str = (
        "Sommige woorden kennen vooral ambtenaren. In een verhaal staan er puntjes onder. Kies "
        "zo’n woord, dan lees je daar wat het betekent. Hier staan ze bij elkaar."
    )
    letters: str = "Naar een letter"
    synonyms: str = "Ook: {words}"
    uses: str = "Dit woord staat in:"
    with_word: str = "met ‘{word}’"
    meaning: str = "Uitleg van {word}"
    in_list: str = "‘{word}’ in de woordenlijst"


@dataclass(frozen=True, slots=True)
class Newsletter:
    """Signing up for the newsletter."""

    title: str = "Nieuwsbrief"
    description: str = "Krijg een mail als er iets nieuws is op {site}."
    sign_up: str = "Aanmelden"
    offer: str = "Wil je weten wanneer er een nieuw verhaal is?"
    mail: str = "Dan krijg je een mail."
    mail_often: str = "Dan krijg je een mail, {how_often}."
    address: str = "E-mailadres"
    mistake: str = "Vul je e-mailadres in, zoals naam@voorbeeld.nl."
    button: str = "Meld me aan"
    promise: str = "Wij meten niet of je de mail opent. Stoppen kan altijd, met één klik."


@dataclass(frozen=True, slots=True)
class Follow:
    """Following a site that has no newsletter."""

    title: str = "Volg deze site"
    why: str = "Wil je weten wanneer er een nieuw verhaal is? Zet dan"
    feed: str = "de feed van deze site"
    how: str = (
        "in een feedlezer. Dat is een app die nieuwe verhalen voor je ophaalt. Je hoeft je nergens "
        "aan te melden."
    )


@dataclass(frozen=True, slots=True)
class Search:
    """Searching, and the list from A to Z."""

    title: str = "Zoeken"
    description: str = "Zoek een mens, een thema of een gewoon woord in alle verhalen."
    nothing_here: str = "Er is nog niets om te vinden. Kom later nog eens kijken."
    label: str = "Wat zoek je?"
    help: str = "Typ een naam, een thema of een gewoon woord. Bijvoorbeeld: brief."
    button: str = "Zoek"
    theme: str = "Thema"
    every_theme: str = "Alle thema’s"
    who: str = "Wie"
    everyone: str = "Iedereen"
    results: str = "Gevonden"
    searching: str = "Even zoeken…"
    found: str = "{count} gevonden voor ‘{asked}’."
    found_chosen: str = "{count} gevonden voor ‘{asked}’ met deze keuze."
    instead: str = "Niets gevonden voor ‘{missed}’. Wel: {found}"
    nothing: str = (
        "Niets gevonden voor ‘{asked}’. Probeer een ander woord, of kijk hieronder van A tot Z."
    )
    nothing_chosen: str = "Niets gevonden voor ‘{asked}’ met deze keuze. Probeer een andere keuze."
    no_scripts: str = "Zoeken werkt in deze browser niet. Hieronder staat alles van A tot Z."
    broken: str = "Zoeken lukt nu niet. Hieronder staat alles van A tot Z."
    read_here: str = "Lees verder op deze plek"
    more: str = "Toon meer"
    back: str = "Terug naar alles van A tot Z"
    register: str = "Alles van A tot Z"
    letters: str = "Letters"
    page: str = "Pagina"
    word: str = "Woord"
    series: str = "Reeks"
    person: str = "Mens"
    in_story: str = "In {title}"


@dataclass(frozen=True, slots=True)
class Missing:
    """Where nothing is, where something was, and where something moved."""

    not_found: str = "Fout 404: hier zit niets in de grond"
    not_found_title: str = "Deze pagina bestaat niet"
    not_found_text: str = "Zoek op naam of thema. Het ligt niet aan jou."
    gone: str = "Weggehaald (410)"
    gone_title: str = "Deze pagina is weg"
    gone_text: str = "Iemand vroeg ons om dit weg te halen."
    to_portraits: str = "Naar de portretten"
    to_themes: str = "Naar de thema’s"
    to_search: str = "Zoek een naam of een woord"
    to_start: str = "Naar het begin"
    moved: str = "Dit verhaal is verhuisd"
    page_moved: str = "Deze pagina is verhuisd"
    moved_title: str = "{title} van {address}"
    moved_text: str = "‘{title}’ staat nu op een ander adres."
    moved_wait: str = "Je gaat er vanzelf heen. Gebeurt er niets? Kies dan deze knop."
    moved_read: str = "Lees ‘{title}’"


@dataclass(frozen=True, slots=True)
class Interface:
    """All words, by the place where a reader meets them."""

    counts: Counts = Counts()
    frame: Frame = Frame()
    pager: Pager = Pager()
    home: Home = Home()
    wall: Wall = Wall()
    line: Line = Line()
    themes: Themes = Themes()
    theme: Theme = Theme()
    passage: Passage = Passage()
    story: Story = Story()
    colophon: Colophon = Colophon()
    onward: Onward = Onward()
    listen: Listen = Listen()
    photo: Photo = Photo()
    clip: Clip = Clip()
    posts: Posts = Posts()
    series: Series = Series()
    questions: Questions = Questions()
    glossary: Glossary = Glossary()
    newsletter: Newsletter = Newsletter()
    follow: Follow = Follow()
    search: Search = Search()
    missing: Missing = Missing()


WORDS = Interface()
