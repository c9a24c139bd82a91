"""Trains the network that tags and parses (Debian's python3-torch; training time only).

    python3 network.py learn WORK     from the treebank alone
    python3 network.py refine WORK    goes on from there with trees that the engine gave to texts without any
    python3 network.py settle WORK    the same at a lower rate, with trees of the refined engine and our own sentences

WORK is the folder that prepare.ts and silver.ts filled. Prints what is reached on dev after each round.
"""
import json
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(5)
rng = np.random.default_rng(5)
AFFIXES = 7
COLUMNS = 2 + AFFIXES + 3
SIZES = dict(inputs=128, hidden=96, layers=2, arcs=96, relations=96, drop=0.15, tokens=1000)
ROUNDS = {"learn": 14, "refine": 4, "settle": 3}
RATES = {"learn": 4e-3, "refine": 1.2e-3, "settle": 8e-4}


def read(path):
    """Sentences as (rows, weight); a row holds word, shape, affixes, label, head, relation."""
    flat = np.fromfile(path, dtype=np.int32)
    sentences, at = [], 0
    while at < len(flat):
        n, weight = flat[at], flat[at + 1]
        sentences.append((flat[at + 2 : at + 2 + n * COLUMNS].reshape(n, COLUMNS), float(weight)))
        at += 2 + n * COLUMNS
    return sentences


def batches(sentences, tokens):
    """Sentences of one length together, so that nothing is padded."""
    by_length = {}
    for i in rng.permutation(len(sentences)):
        by_length.setdefault(len(sentences[i][0]), []).append(sentences[i])
    made = []
    for n, same in by_length.items():
        size = max(1, min(64, tokens // n))
        made += [same[i : i + size] for i in range(0, len(same), size)]
    return [made[i] for i in rng.permutation(len(made))]


class Network(nn.Module):
    def __init__(self, sizes, vocabulary, pretrained):
        super().__init__()
        inputs, hidden = sizes["inputs"], sizes["hidden"]
        self.sizes = sizes
        self.learnt = vocabulary["learnt"]
        scale = pretrained[pretrained.any(axis=1)].std()
        self.register_buffer("pretrained", torch.tensor(pretrained / scale * 0.5))
        self.project = nn.Linear(pretrained.shape[1], inputs, bias=False)
        self.words = nn.Embedding(self.learnt, inputs, sparse=True)
        self.affixes = nn.Embedding(len(vocabulary["affixes"]), inputs, sparse=True)
        self.shapes = nn.Embedding(64, inputs)
        for table in (self.words, self.affixes, self.shapes):
            nn.init.zeros_(table.weight)
        nn.init.normal_(self.affixes.weight[1:], std=0.1)
        nn.init.normal_(self.shapes.weight, std=0.1)
        self.lstms = nn.ModuleList(
            nn.LSTM(inputs if k == 0 else 2 * hidden, hidden, bidirectional=True) for k in range(sizes["layers"])
        )
        for lstm in self.lstms:
            for name, weights in lstm.named_parameters():
                if "weight_hh" in name:
                    for gate in weights.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "weight_ih" in name:
                    nn.init.xavier_uniform_(weights)
                else:
                    nn.init.zeros_(weights)
                    if "bias_ih" in name:
                        weights.data[hidden : 2 * hidden] = 1
        top, arcs, relations = 2 * hidden, sizes["arcs"], sizes["relations"]
        self.tag = nn.Linear(top, len(vocabulary["labels"]))
        self.arc_child = nn.Linear(top, arcs)
        self.arc_head = nn.Linear(top, arcs)
        self.arc = nn.Linear(arcs, arcs)
        self.arc_prior = nn.Linear(arcs, 1, bias=False)
        self.relation_child = nn.Linear(top, relations)
        self.relation_head = nn.Linear(top, relations, bias=False)
        self.relation = nn.Linear(relations, len(vocabulary["relations"]))

    def dropped(self, x):
        """One mask for a whole sentence; x is time × batch × width."""
        if not self.training or self.sizes["drop"] == 0:
            return x
        keep = 1 - self.sizes["drop"]
        return x * torch.bernoulli(torch.full((1, x.shape[1], x.shape[2]), keep)) / keep

    def forward(self, rows, plain, forget):
        """rows: time × batch × columns, the root first; plain, forget: masks of words without their own vector and
        of words that are unknown altogether."""
        word = rows[:, :, 0].clone()
        word[forget] = 0
        own = torch.where((word >= self.learnt) | plain, torch.zeros_like(word), word)
        known = (own > 0) | (word == 0)
        x = self.project(self.pretrained[word])
        x = x + self.words(own) * known.unsqueeze(-1)
        x = x + self.affixes(rows[:, :, 2 : 2 + AFFIXES]).sum(2) + self.shapes(rows[:, :, 1])
        x = self.dropped(x)
        for lstm in self.lstms:
            x = self.dropped(lstm(x)[0])
        return x

    def arcs(self, x):
        """batch × children × heads, the root among both."""
        child = self.arc(self.dropped(F.relu(self.arc_child(x)))).transpose(0, 1)
        head = self.dropped(F.relu(self.arc_head(x))).transpose(0, 1)
        return child @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)

    def relations(self, x, heads):
        """heads: batch × words, counted with the root."""
        child = self.relation_child(x).transpose(0, 1)[:, 1:]
        head = self.relation_head(x).transpose(0, 1)
        picked = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[2]))
        return self.relation(F.relu(child + picked))


def with_root(batch):
    rows = torch.from_numpy(np.stack([rows for rows, _ in batch])).long().transpose(0, 1)
    root = torch.zeros(1, rows.shape[1], COLUMNS, dtype=torch.long)
    root[:, :, 0] = 1
    return torch.cat([root, rows])


def loss_of(network, batch, counts):
    rows = with_root(batch)
    often = counts[rows[:, :, 0]]
    plain = torch.rand(often.shape) < 0.3 / (0.3 + often) + 0.03
    forget = (torch.rand(often.shape) < 0.15 / (0.15 + often) + 0.01) & (rows[:, :, 0] != 1)
    x = network(rows, plain & (rows[:, :, 0] != 1), forget)
    labels, heads, relations = (rows[1:, :, 2 + AFFIXES + k].transpose(0, 1) for k in range(3))
    weights = torch.tensor([weight for _, weight in batch]).unsqueeze(1).expand(heads.shape).reshape(-1)
    tag = F.cross_entropy(network.tag(x[1:]).transpose(0, 1).reshape(heads.numel(), -1), labels.reshape(-1), reduction="none")
    arcs = network.arcs(x)[:, 1:]
    arc = F.cross_entropy(arcs.reshape(heads.numel(), -1), heads.reshape(-1), reduction="none")
    named = network.relations(x, heads)
    relation = F.cross_entropy(named.reshape(heads.numel(), -1), relations.reshape(-1), reduction="none")
    return ((tag * 0.5 + arc + relation * 0.5) * weights).sum() / weights.sum()


def eisner(scores):
    """Best projective tree with one root; scores[child][head], the root at 0. Gives heads, 0 for the root's child."""
    n = scores.shape[0]
    scores = scores.copy()
    inf = 1e9
    complete = np.full((2, n, n), -inf)
    incomplete = np.full((2, n, n), -inf)
    back_c = np.zeros((2, n, n), dtype=np.int32)
    back_i = np.zeros((n, n), dtype=np.int32)
    complete[:, range(n), range(n)] = 0
    for width in range(1, n):
        for i in range(0, n - width):
            j = i + width
            if i > 0:
                options = complete[1, i, i:j] + complete[0, i + 1 : j + 1, j]
            else:
                options = np.full(width, -inf)
                options[0] = complete[1, 0, 0] + complete[0, 1, j]  # the root takes one child
            k = int(options.argmax())
            back_i[i, j] = i + k
            incomplete[0, i, j] = options[k] + (scores[i, j] if i > 0 else -inf)
            incomplete[1, i, j] = options[k] + scores[j, i]
            left = complete[0, i, i:j] + incomplete[0, i:j, j]
            k = int(left.argmax())
            complete[0, i, j], back_c[0, i, j] = left[k], i + k
            right = incomplete[1, i, i + 1 : j + 1] + complete[1, i + 1 : j + 1, j]
            k = int(right.argmax())
            complete[1, i, j], back_c[1, i, j] = right[k], i + 1 + k
    heads = np.zeros(n, dtype=np.int64)
    stack = [(0, n - 1, 1, True)]
    while stack:
        i, j, side, done = stack.pop()
        if i == j:
            continue
        if done:
            k = back_c[side, i, j]
            stack += [(i, k, 0, True), (k, j, 0, False)] if side == 0 else [(i, k, 1, False), (k, j, 1, True)]
        else:
            heads[i if side == 0 else j] = j if side == 0 else i
            k = back_i[i, j]
            stack += [(i, k, 1, True), (k + 1, j, 0, True)]
    return heads[1:]


def decode(scores):
    """The best head of each word where they make a tree with one root, else the best projective tree."""
    n = scores.shape[0]
    scores = scores.copy()
    scores[np.arange(n), np.arange(n)] = -1e9
    heads = scores[1:].argmax(1)
    if (heads == 0).sum() == 1:
        colour = np.zeros(n, dtype=np.int8)
        colour[0] = 2
        for start in range(1, n):
            path, at = [], start
            while colour[at] == 0:
                colour[at] = 1
                path.append(at)
                at = heads[at - 1]
            if colour[at] == 1:
                return eisner(scores)
            colour[path] = 2
        return heads
    return eisner(scores)


@torch.no_grad()
def predict(network, batch):
    """Labels, heads and relations of each sentence."""
    rows = with_root(batch)
    no = torch.zeros(rows.shape[:2], dtype=torch.bool)
    x = network(rows, no, no)
    labels = network.tag(x[1:]).argmax(2).transpose(0, 1)
    heads = torch.from_numpy(np.stack([decode(one) for one in network.arcs(x).numpy()]))
    relations = network.relations(x, heads).argmax(2)
    return labels, heads, relations


def evaluate(network, sentences):
    network.eval()
    right = np.zeros(3)
    for batch in batches(sentences, 4000):
        labels, heads, relations = predict(network, batch)
        gold = torch.from_numpy(np.stack([rows for rows, _ in batch])).long()
        same = gold[:, :, -2] == heads
        right += [
            (gold[:, :, -3] == labels).sum(),
            same.sum(),
            (same & (BASE[gold[:, :, -1]] == BASE[relations])).sum(),
        ]
    network.train()
    return 100 * right / sum(len(rows) for rows, _ in sentences)


def train(kind, network, gold, dev, work):
    sizes = network.sizes
    counts = np.zeros(len(network.pretrained), dtype=np.float32)
    for rows, _ in gold:
        np.add.at(counts, rows[:, 0], 1)
    counts = torch.from_numpy(counts)
    dense = [p for name, p in network.named_parameters() if name not in ("words.weight", "affixes.weight")]
    optimisers = [
        torch.optim.Adam(dense, lr=2e-3, betas=(0.9, 0.95)),
        torch.optim.SparseAdam([network.words.weight, network.affixes.weight], lr=2e-3, betas=(0.9, 0.95)),
    ]
    best, total = -1, None
    started = time.time()
    for turn in range(ROUNDS[kind]):
        made = batches(gold, sizes["tokens"])
        total = total or len(made) * ROUNDS[kind]
        for step, batch in enumerate(made):
            done = (turn * len(made) + step) / total
            rate = RATES[kind] * min(1, (turn * len(made) + step + 1) / 100) * (1 - done) + 1e-5
            for optimiser in optimisers:
                for group in optimiser.param_groups:
                    group["lr"] = rate
                optimiser.zero_grad()
            loss = loss_of(network, batch, counts)
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 5.0)
            for optimiser in optimisers:
                optimiser.step()
        upos, uas, las = evaluate(network, dev)
        print(f"{kind} {turn + 1}: labels {upos:.2f} uas {uas:.2f} las {las:.2f} loss {loss.item():.3f} {time.time() - started:.0f} s", flush=True)
        if uas + las > best:
            best = uas + las
            torch.save(network.state_dict(), f"{work}/network.pt")
    network.load_state_dict(torch.load(f"{work}/network.pt"))


def export(network, work):
    """Writes the weights as plain numbers for pack.ts; the vectors of words are worked out."""
    names = {}
    with torch.no_grad():
        table = network.project(network.pretrained)
        table[: network.learnt] += network.words.weight
        names["words"] = table
        for name, weights in network.named_parameters():
            if name.split(".")[0] not in ("words", "project"):
                names[name] = weights
    with open(f"{work}/network.json", "w") as f:
        json.dump({name: list(weights.shape) for name, weights in names.items()}, f)
    np.concatenate([weights.detach().numpy().reshape(-1) for weights in names.values()]).astype(np.float32).tofile(
        f"{work}/network.f32"
    )


def main():
    global BASE
    kind, work = sys.argv[1], sys.argv[2]
    vocabulary = json.load(open(f"{work}/vocabulary.json"))
    bases = [relation.split(":")[0] for relation in vocabulary["relations"]]
    BASE = torch.tensor([bases.index(base) for base in bases])
    pretrained = np.fromfile(f"{work}/pretrained.f32", dtype=np.float32).reshape(len(vocabulary["words"]), -1)
    network = Network(SIZES, vocabulary, pretrained)
    gold, dev = read(f"{work}/gold.i32"), read(f"{work}/dev.i32")
    if kind != "learn":
        network.load_state_dict(torch.load(f"{work}/network.pt"))
        gold = [(rows, weight * 2) for rows, weight in gold] + read(f"{work}/silver.i32")
    if kind == "settle":
        gold += read(f"{work}/own.i32")
    train(kind, network, gold, dev, work)
    export(network, work)


if __name__ == "__main__":
    main()
