"""What is wrong with a disk or a folder, in a sentence that says what to do."""

import errno

_SENTENCES = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte vrij en probeer het opnieuw",
    errno.EDQUOT: "Je ruimte op deze schijf is op. Maak ruimte vrij en probeer het opnieuw",
    errno.EACCES: "Dit mag ik niet lezen of schrijven. Kijk van wie de map is",
    errno.EPERM: "Dit mag ik niet veranderen. Kijk van wie de map is",
    errno.EROFS: "Op deze schijf kan ik niet schrijven. Kies een andere map",
    errno.EEXIST: "Hier staat al iets met dezelfde naam. Geef dat een andere naam",
    errno.EISDIR: "Hier staat een map waar een bestand moet komen. Geef de map een andere naam",
    errno.ENOTDIR: "Hier staat een bestand waar een map moet zijn. Kijk of je de naam goed schreef",
    errno.ENOENT: "Dit is er niet, of niet meer. Kijk of je de naam goed schreef",
    errno.ENAMETOOLONG: "Deze naam is te lang. Kies een kortere",
    errno.ELOOP: "Deze snelkoppeling wijst naar zichzelf. Haal haar weg",
    errno.EIO: "De schijf geeft een fout. Probeer een andere schijf",
}


def disk_trouble(error: OSError) -> str:
    """A sentence without a full stop, and the place that it is about."""
    code = error.errno or 0
    place = f": «{error.filename}»" if error.filename else ""
    known = _SENTENCES.get(code, f"De schijf of map werkt niet mee (nummer {code})")
    return f"{known}{place}"
