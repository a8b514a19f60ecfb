"""Templates that LibreOffice does not write itself: made by hand, or out of its own by hand."""

import os
import re
import zipfile

ODT = "application/vnd.oasis.opendocument.text"
URN = "urn:oasis:names:tc:opendocument:xmlns:%s:1.0"
TIME = (2020, 1, 1, 0, 0, 0)


def members(path):
    with zipfile.ZipFile(path) as package:
        return [(name, package.read(name)) for name in package.namelist()]


def write(path, files, stored=("mimetype",)):
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files:
            info = zipfile.ZipInfo(name, TIME)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            package.writestr(info, content)


def manifest(*entries):
    lines = "".join('<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>' % e
                    for e in entries)
    return '<manifest:manifest xmlns:manifest="%s">%s</manifest:manifest>' % (
        URN % "manifest", lines)


def foreign_prefixes(files):
    """As another program might name the namespaces."""
    def rename(content):
        text = content.decode()
        for old, new in [("text", "w"), ("office", "o"), ("style", "s"), ("table", "t")]:
            text = re.sub(r'(</?|[ ])%s(?=:)' % old, r'\g<1>' + new, text)
            text = text.replace('xmlns:%s=' % old, 'xmlns:%s=' % new)
        return text.encode()

    return [(name, rename(content) if name in ["content.xml", "styles.xml"] else content)
            for name, content in files]


def odd_manifest(files):
    """Lists what is not there, some twice, folders, and not the styles."""
    listed = manifest(
        ("/", ODT), ("content.xml", "text/xml"), ("content.xml", ""), ("Configurations2/", ""),
        ("Pictures/gone.png", "image/png"), ("layout-cache", "application/binary"))
    return [(name, listed if name == "META-INF/manifest.xml" else content)
            for name, content in files]


def signed(files):
    signature = '<document-signatures xmlns="%s"/>' % (URN % "digitalsignature")
    return files + [("META-INF/documentsignatures.xml", signature),
                    ("META-INF/macrosignatures.xml", signature)]


def with_rubbish(files):
    """What programs leave in a package: a broken thumbnail, tool bars, a cache, a folder."""
    return [f for f in files if "Thumbnails" not in f[0] and f[0] != "layout-cache"] + [
        ("Thumbnails/thumbnail.png", b"\x89PNG\r\n\x1a\nstale"), ("Pictures/", b""),
        ("Configurations2/toolbar/x.xml", "<x/>"), ("layout-cache", b"\x00")]


def mimetype_last(files):
    return [f for f in files if f[0] != "mimetype"] + [f for f in files if f[0] == "mimetype"]


def word():
    """One span for each run, styles without names of their own, as Word writes."""
    namespaces = " ".join('xmlns:%s="%s"' % (p, URN % u) for p, u in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible")])
    content = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<office:document-content %s office:version="1.2"><office:font-face-decls/>'
        '<office:automatic-styles>'
        '<style:style style:name="P1" style:parent-style-name="Normal" style:family="paragraph"/>'
        '<style:style style:name="T2" style:parent-style-name="DefaultParagraphFont" '
        'style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '</office:automatic-styles><office:body><office:text text:use-soft-page-breaks="true">'
        '<text:p text:style-name="P1"><text:span text:style-name="T2">A </text:span>'
        '<text:span text:style-name="T2">{{</text:span><text:bookmark-start text:name="_GoBack"/>'
        '<text:bookmark-end text:name="_GoBack"/><text:span>na</text:span>'
        '<text:span text:style-name="T2">me</text:span><text:span>}}</text:span>'
        '<text:span text:style-name="T2"> B</text:span></text:p></office:text></office:body>'
        '</office:document-content>') % namespaces
    styles = ('<office:document-styles %s office:version="1.2"><office:styles>'
              '<style:style style:name="Normal" style:family="paragraph"/>'
              '<style:style style:name="DefaultParagraphFont" style:family="text"/>'
              '</office:styles></office:document-styles>') % namespaces
    return [("mimetype", ODT), ("META-INF/manifest.xml", manifest(
        ("/", ODT), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))),
        ("content.xml", content), ("styles.xml", styles)]


EDITED = [("foreign-prefixes", foreign_prefixes), ("odd-manifest", odd_manifest),
          ("signed", signed), ("rubbish", with_rubbish), ("mimetype-last", mimetype_last),
          ("no-manifest", lambda files: [f for f in files if not f[0].startswith("META-INF")])]

FLAT = {
    "comment-inside":
        '<text:p>A {{na<office:annotation office:name="c"><dc:creator>x</dc:creator>'
        '<text:p>{{unknown}}?</text:p></office:annotation>me<office:annotation-end '
        'office:name="c"/>}} B</text:p>',
    "soft-page-break": '<text:p>A {{na<text:soft-page-break/>me}} B</text:p>',
    "spaces-inside": '<text:p>A {{<text:s text:c="2"/>name<text:s/>}} B</text:p>',
    "tab-inside": '<text:p>A {{na<text:tab/>me}} B</text:p>',
    "character-references": '<text:p>A &#123;&#x7B;name<![CDATA[}}]]> B</text:p>',
    "event-listener":
        '<text:p>A <text:a xlink:type="simple" xlink:href="https://example.org/"><office:event-'
        'listeners><script:event-listener script:language="ooo:script" script:event-name='
        '"dom:click" xlink:href="vnd.sun.star.script:x" xlink:type="simple"/></office:event-'
        'listeners>{{name}}</text:a> B</text:p>',
    "formula":
        '<text:p>A <draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="1cm" '
        'draw:name="Object1"><draw:object><math:math xmlns:math="http://www.w3.org/1998/Math/'
        'MathML"><math:mi>x</math:mi></math:math></draw:object></draw:frame>{{name}} B</text:p>',
    "table-in-box":
        '<text:p><draw:frame draw:name="f" text:anchor-type="paragraph" svg:width="8cm">'
        '<draw:text-box><table:table table:name="t"><table:table-column '
        'table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>'
        '{{#people}}{{no}}</text:p></table:table-cell><table:table-cell><text:p>{{name}}'
        '{{/people}}</text:p></table:table-cell></table:table-row></table:table><text:p/>'
        '</draw:text-box></draw:frame></text:p>',
    "unclosed-group": '<text:p>{{#people}}</text:p><text:p>{{name}}</text:p>',
    "linked-picture":
        '<text:p><draw:frame draw:name="f" svg:width="2cm" svg:height="2cm"><draw:image '
        'xlink:href="file:///etc/hostname" xlink:type="simple"/></draw:frame>{{name}}</text:p>',
}


def flat(body):
    namespaces = " ".join('xmlns:%s="%s"' % (p, URN % u) for p, u in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("draw", "drawing"), ("svg", "svg-compatible"), ("script", "script")])
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document %s '
            'xmlns:xlink="http://www.w3.org/1999/xlink" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" '
            'office:mimetype="%s">\n<office:body><office:text>\n%s\n</office:text></office:body>'
            '\n</office:document>\n') % (namespaces, ODT, body)


def edit_packages(folder):
    source = members(os.path.join(folder, "bold-half.odt"))
    for name, edit in EDITED:
        stored = () if name == "mimetype-last" else ("mimetype",)
        write(os.path.join(folder, name + ".odt"), edit(source), stored)
    write(os.path.join(folder, "word.odt"), word())
    for name, body in FLAT.items():
        with open(os.path.join(folder, name + ".fodt"), "w", encoding="utf-8") as file:
            file.write(flat(body))
