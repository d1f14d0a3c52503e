#pragma once

#include <QObject>
#include <QStringList>

namespace app {

/// The models of the Compare workspace: their files in the order they came, which of them is the
/// reference A, and which is the model B that it is held against.
class CompareModels : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr qsizetype kMost = 16;

    const QStringList& files() const { return m_files; }
    const QString& reference() const { return m_reference; }
    const QString& model() const { return m_model; }
    bool hasPair() const { return !m_reference.isEmpty() && !m_model.isEmpty(); }
    /// A, B, then all others; empty without a pair.
    QStringList ordered() const;

    /// Adds a file, as A or B where there is none yet; one that is there stays once. False when
    /// there are too many.
    bool add(const QString& file);
    void remove(const QString& file);
    /// Taking the other one's place swaps both.
    void setReference(const QString& file);
    void setModel(const QString& file);
    void swap();

signals:
    void changed();

private:
    void fill();

    QStringList m_files;
    QString m_reference;
    QString m_model;
};

} // namespace app
