from odf.opendocument import load
from people import certificates

path, people = certificates()


def texts(node):
    """The text nodes below a node."""
    for child in node.childNodes:
        if child.nodeType == child.TEXT_NODE:
            yield child
        else:
            yield from texts(child)


document = load(path)
fields = [(node, node.data) for node in texts(document.text) if "{{" in node.data]
for file, values in people:
    for node, text in fields:
        for name, value in values.items():
            text = text.replace("{{%s}}" % name, value)
        node.data = text
    document.save(file)
