"""The words of a photo, written into its file as photographers' programs do."""

import struct

from tests.photo_files import segment

XMP = b"http://ns.adobe.com/xap/1.0/\0"
LIGHTROOM = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 photoshop:Credit="Foto: Roos Abels" xmpRights:WebStatement="https://voorbeeld.nl/licentie">
 <dc:creator><rdf:Seq><rdf:li>Roos Abels</rdf:li><rdf:li>Tom Vink</rdf:li></rdf:Seq></dc:creator>
 <dc:description><rdf:Alt><rdf:li xml:lang="en">By the window</rdf:li>
  <rdf:li xml:lang="nl-NL">Bij het
   raam</rdf:li></rdf:Alt></dc:description>
 <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2024 Roos Abels</rdf:li></rdf:Alt></dc:rights>
 <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Anna kijkt opzij.</rdf:li>
 </rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def iptc(*datasets: tuple[int, int, bytes]) -> bytes:
    """The Photoshop segment of a JPEG, with another resource before the texts."""
    block = b"".join(
        bytes((0x1C, record, number)) + struct.pack(">H", len(value)) + value
        for record, number, value in datasets
    )
    other = b"8BIM\x03\xed\x03abc" + struct.pack(">I", 3) + b"xyz\0"
    return b"Photoshop 3.0\0" + other + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(block)) + block


def says(alt: str) -> bytes:
    """A segment of a JPEG in which Lightroom says who made the photo, and what it shows."""
    packet = LIGHTROOM.decode().replace("Anna kijkt opzij.", alt)
    return segment(0xE1, XMP + packet.encode())
